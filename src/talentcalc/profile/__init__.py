"""What the user tells us: the declared facts, the profile they make up, and reading it from a file."""
