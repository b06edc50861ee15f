"""Fluent messages and the catalogue: what a screen shows and says in a language."""
