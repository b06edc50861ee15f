"""What was answered to which idempotency key of which kiosk."""
