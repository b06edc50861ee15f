"""The machine in the centre: what a visitor sees, hears and touches."""
