"""The command line: one module a command or small family, each a thin face of the rooms below."""
