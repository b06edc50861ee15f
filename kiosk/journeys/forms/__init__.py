"""The form of a service as a conversation: one question a screen, then what was answered, then consent."""
