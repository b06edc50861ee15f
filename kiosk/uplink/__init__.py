"""The kiosk's way to central and its own memory: client, journal, outbox, recovery, catalogue cache.

Used from worker threads only; every public method may be called from any of them.
"""
