"""Keys to actions. A key always means the same (row K11); the mapping is a file."""
