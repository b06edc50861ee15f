"""The central API: catalogue, slots, tickets, queues and help calls of all centres."""
