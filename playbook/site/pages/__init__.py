"""Pages by family: what each shows, where it lies, and what search knows of it."""
