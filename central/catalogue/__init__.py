"""What is offered, where and when: one document, stored by `central seed`, served as cached bytes."""
