"""One file a journey; each reads top to bottom like the conversation it is."""
