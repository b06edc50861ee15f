"""What can go wrong with speech and sound. The caller never sees it raised; it hears the code."""

from __future__ import annotations


class VoiceFault(Exception):
    """`code` is stable and safe to log."""

    code = "voice"


class EngineMissing(VoiceFault):
    """espeak-ng or its data cannot be loaded."""

    code = "speech-engine-missing"


class VoiceMissing(VoiceFault):
    """There is no voice for the language asked for."""

    code = "speech-voice-missing"


class SoundMissing(VoiceFault):
    """No sound device could be opened."""

    code = "sound-device-missing"


class SoundLost(VoiceFault):
    """The sound device has gone, or a sound file cannot be written any more."""

    code = "sound-device-lost"


class SpeechFailed(VoiceFault):
    """The synthesiser broke on a text."""

    code = "speech-failed"


class VoiceNotCompiled(VoiceFault):
    """espeak-ng's compiler did not take the source of a voice."""

    code = "speech-voice-not-compiled"


class PackBroken(VoiceFault):
    """The manifest of a prompt pack cannot be read, or says what cannot be."""

    code = "prompt-pack-broken"


class ClipBroken(VoiceFault):
    """A clip of a prompt pack is missing or is not a sound."""

    code = "prompt-clip-broken"


class ClipSwapped(VoiceFault):
    """A clip is not the file that its manifest names: its checksum differs."""

    code = "prompt-clip-swapped"
