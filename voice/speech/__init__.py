"""From words to sound: utterances, their order, and the synthesiser."""
