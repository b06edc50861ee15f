"""Requests of services: filed by visitors in GovStack's shapes, decided by staff, forgotten in time."""
