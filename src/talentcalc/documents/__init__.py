"""The policy documents, one module or package each, found by the registry and imported when asked for."""
