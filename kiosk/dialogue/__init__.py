"""The core of the kiosk: screens, actions, steps, the visit and the engine. Pure: the standard library only."""
