"""The people at the desk: their password and sessions, and what their pages are made of."""
