"""Many profiles at once: inputs in order, workers, one record each, nothing lost."""
