"""The speaker of `voice` behind the kiosk's `Voice` port, and a voice for the time before it is loaded."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from kiosk.ports import Step
from voice.sound.levels import Calibration, Levels, headset_levels, speaker_levels
from voice.sound.routes import Route
from voice.speech.utterance import Utterance

if TYPE_CHECKING:
    from voice.speech.speaker import Speaker

RATE_STEPS: Final = (50, 75, 100, 125, 150, 200)  # row A14, percent of the default
DEFAULT_RATE: Final = 2
UNMEASURED: Final = Calibration()


class SpeakerVoice:
    """Steps of rate and volume; both are back at their defaults for the next visitor (row A13). The headset and the
    loudspeaker have a volume each; the keys change that of what was said last."""

    def __init__(self, speaker: "Speaker", loudness: Calibration = UNMEASURED) -> None:
        self._speaker = speaker
        self._levels: dict[Route, Levels] = {
            Route.HEADSET: headset_levels(loudness),
            Route.SPEAKER: speaker_levels(loudness),
        }
        self._volume: dict[Route, int] = {}
        self._route = Route.SPEAKER
        self.reset()

    @property
    def is_speaking(self) -> bool:
        return self._speaker.is_speaking

    @property
    def last(self) -> Utterance | None:
        return self._speaker.last

    def say(self, utterance: Utterance) -> None:
        self._route = utterance.route
        self._speaker.say(utterance)

    def silence(self) -> None:
        self._speaker.silence()

    @property
    def is_paused(self) -> bool:
        return self._speaker.is_paused

    def is_mute(self, route: Route) -> bool:
        return self._speaker.is_mute(route)

    def toggle_pause(self) -> bool:
        if self._speaker.is_paused:
            self._speaker.resume()
        else:
            self._speaker.pause()
        return self._speaker.is_paused

    def change_volume(self, steps: int) -> Step:
        most = len(self._levels[self._route].steps) - 1
        step = min(max(self._volume[self._route] + steps, 0), most)
        self._set_volume(self._route, step)
        return Step(step + 1, step == 0, step == most)

    def change_rate(self, steps: int) -> Step:
        most = len(RATE_STEPS) - 1
        self._set_rate(min(max(self._rate + steps, 0), most))
        return Step(RATE_STEPS[self._rate], self._rate == 0, self._rate == most)

    def pump(self) -> None:
        self._speaker.pump()

    def reset(self) -> None:
        self._set_rate(DEFAULT_RATE)
        for route, levels in self._levels.items():
            self._set_volume(route, levels.default)

    def close(self) -> None:
        self._speaker.close()

    def _set_rate(self, step: int) -> None:
        self._rate = step
        self._speaker.set_rate(RATE_STEPS[step])

    def _set_volume(self, route: Route, step: int) -> None:
        self._volume[route] = step
        self._speaker.set_gain(self._levels[route].gain(step), route)


class NullVoice:
    """Says nothing: a kiosk without any speech engine still works for who sees."""

    is_speaking = is_paused = False
    last: Utterance | None = None

    def say(self, utterance: Utterance) -> None:
        """Nobody hears it."""

    def silence(self) -> None:
        """It is silent already."""

    def is_mute(self, route: Route) -> bool:
        """Nobody is meant to hear it."""
        return False

    def toggle_pause(self) -> bool:
        """There is nothing to pause."""
        return False

    def change_volume(self, steps: int) -> Step:
        """The volume of nothing."""
        return Step(0, is_least=True, is_most=True)

    def change_rate(self, steps: int) -> Step:
        """The rate of nothing."""
        return Step(0, is_least=True, is_most=True)

    def pump(self) -> None:
        """Nothing ends."""

    def reset(self) -> None:
        """Nothing was changed."""

    def close(self) -> None:
        """Nothing is open."""


class LateVoice:
    """Silent until a voice is attached, which happens after the first frame; then it is that voice."""

    def __init__(self) -> None:
        self._voice: SpeakerVoice | NullVoice = NullVoice()
        self.overheard: Callable[[Utterance], None] | None = None
        """Gets what is said too, on the thread that says it."""

    def attach(self, voice: SpeakerVoice | NullVoice) -> None:
        """From any thread."""
        self._voice = voice

    @property
    def is_speaking(self) -> bool:
        return self._voice.is_speaking

    @property
    def last(self) -> Utterance | None:
        return self._voice.last

    def say(self, utterance: Utterance) -> None:
        if self.overheard is not None:
            self.overheard(utterance)
        self._voice.say(utterance)

    def silence(self) -> None:
        self._voice.silence()

    @property
    def is_paused(self) -> bool:
        return self._voice.is_paused

    def is_mute(self, route: Route) -> bool:
        return self._voice.is_mute(route)

    def toggle_pause(self) -> bool:
        return self._voice.toggle_pause()

    def change_volume(self, steps: int) -> Step:
        return self._voice.change_volume(steps)

    def change_rate(self, steps: int) -> Step:
        return self._voice.change_rate(steps)

    def pump(self) -> None:
        self._voice.pump()

    def reset(self) -> None:
        self._voice.reset()

    def close(self) -> None:
        self._voice.close()
