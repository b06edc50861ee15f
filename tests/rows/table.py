"""Each accessibility row of this stage: its test, and the mutation that the test must kill."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Mutation:
    """In `file`, `old` (which stands there exactly once) becomes `new`."""

    what: str
    file: str
    old: str
    new: str


@dataclass(frozen=True)
class Row:
    id: str
    requirement: str
    test: str
    mutation: Mutation


NARRATION = "kiosk/content/narration.py"
ENGINE = "kiosk/dialogue/engine.py"
ACTIVATION = "kiosk/dialogue/activation.py"
CONTROLS = "kiosk/dialogue/controls.py"
TIMERS = "kiosk/dialogue/timers.py"
COMPOSE = "kiosk/content/compose.py"
CONVERSATION = "kiosk/conversation.py"
WINDOW = "kiosk/touch/window.py"
LOOK = "kiosk/touch/layout/look.py"
THEME = "kiosk/touch/theme.py"
PALETTE = "kiosk/touch/palette.py"
LAYOUT = "tests/touch/test_layout.py"
SIGHT = "tests/touch/test_sight.py"
TOUCH = "tests/touch/test_touch.py"
THEMES = "tests/touch/test_themes.py"
CLIPS = "tests/touch/test_clips.py"
SAID = "tests/pages/test_everything_is_said.py"
STORY = "tests/pages/test_narration.py"
HEADSET = "tests/conversation/test_headset.py"
ALOUD = "kiosk/content/aloud.py"
LISTENING = "tests/conversation/test_listening.py"
LEVELS = "tests/voice/test_levels.py"
LEVEL_TABLE = "voice/sound/levels.py"
TYPING = "tests/pages/test_typing.py"
PROFILES = "tests/pages/test_profiles.py"
SETTINGS_TEST = "tests/dialogue/test_settings.py"
CONTROLS_TEST = "tests/dialogue/test_controls.py"
TIMERS_TEST = "tests/dialogue/test_timers.py"
STROKES = "tests/devices/test_strokes.py"
SCREENS = "tests/dialogue/test_screens_of_a_visit.py"


def row(row_id: str, requirement: str, test: str, what: str, file: str, old: str, new: str) -> Row:
    return Row(row_id, requirement, test, Mutation(what, file, old, new))


ROWS = (
    row("T1", "touch size and gap", f"{LAYOUT}::test_controls_are_large_enough_and_apart",
        "gaps of a millimetre", LOOK, "self.panel.px(GAP_MM)", "self.panel.px(GAP_MM - 1.5)"),
    row("T3", "acts on release inside", f"{TOUCH}::test_lifting_outside_does_nothing",
        "act wherever it is lifted", WINDOW, "            if not inside:\n", "            if not touched:\n"),
    row("T4", "no long press, no chords", f"{TOUCH}::test_holding_a_finger_down_does_nothing_by_itself",
        "a finger held down acts", WINDOW, "        self._loop.idle()  # Kivy's own clock",
        "        if self._pressed is not None:\n            self._on_activate(self._pressed)\n"
        "        self._loop.idle()  # Kivy's own clock"),
    row("T5", "accidental touch filter", "tests/touch/test_finger.py::test_a_brush_is_no_touch",
        "any brush counts", "kiosk/touch/finger.py", "if self._held < self.steadiness.least:", "if self._held < 0.0:"),
    row("T6", "reach", "tests/touch/test_reach.py::test_every_control_is_between_380_and_1220_mm_above_the_floor",
        "nobody looks how high", "kiosk/touch/layout/compose.py",
        "all(part.box.y >= panel.reach_top for part in scene.parts if part.pressed)", "panel is not None"),
    row("K1", "everything by keypad", f"{CONTROLS_TEST}::test_the_keypad_reaches_every_control_of_a_screen_and_comes_round",
        "the bar is out of reach", CONTROLS, "return (*ids, *screen.bar)", "return (*ids, *screen.bar[:1])"),
    row("K2", "keys can be found without activating them", "tests/conversation/test_learning.py::test_a_key_is_told_by_name_and_by_what_it_does",
        "a key is not named", "kiosk/devices/keypad/keymap.py", 'message(f"keyname-{key}"), message(f"{self.keys[key]}-key-does")', 'message("unused-key"), message(f"{self.keys[key]}-key-does")'),
    row("K3", "key repeat", f"{STROKES}::test_a_held_key_is_one_press",
        "a held key goes on", "kiosk/devices/keypad/strokes.py", "due = rules.repeat_seconds and stroke.at", "due = stroke.at"),
    row("K4", "double strike", f"{STROKES}::test_a_key_struck_twice_within_a_tenth_of_a_second_is_one_press",
        "every strike counts", "kiosk/devices/keypad/strokes.py",
        "return at - keys.pressed < rules.double_strike_seconds or", "return"),
    row("K5", "no chords or holds", f"{STROKES}::test_two_keys_at_once_are_the_first_one",
        "the second one counts too", "kiosk/devices/keypad/strokes.py",
        "if keys.held is not None and not is_stuck(keys, stroke.at):", "if is_stuck(keys, stroke.at):"),
    row("K6", "toggle state by sound and sight", f"{TYPING}::test_a_mark_is_said_when_it_is_set_and_when_it_is_taken_away",
        "a mark makes no sound", NARRATION, "changed = [c for c in page.controls if c.marked is not None and", "changed = [c for c in page.controls if c.marked is None and"),
    row("K7", "EZ Access keys by themselves too", "tests/devices/test_key_reader.py::test_ez_access_codes_have_the_names_of_the_window",
        "codes one off", "kiosk/devices/keypad/codes.py", "{183 + i:", "{184 + i:"),
    row("K8", "a number pad, in either order", "tests/devices/test_keymap.py::test_a_number_pad_types_what_is_on_its_keys_whichever_row_is_on_top",
        "a telephone's keys turned round", "kiosk/devices/keypad/codes.py", "{512 + i: str(i)", "{521 - i: str(i)"),
    row("K9", "order is the visual order, right-to-left", f"{LAYOUT}::test_the_tree_reads_as_the_eye_does",
        "Arabic is not mirrored", "kiosk/touch/layout/compose.py",
        "sheet = sheet.mirrored(look.panel.width_px)", "pass"),
    row("K10", "two switches and one", "tests/dialogue/test_switches.py::test_everything_a_screen_offers_is_scanned",
        "the bar is not scanned", "kiosk/dialogue/scanning.py",
        "if one in leaders or one not in within)", "if one in leaders or one not in within)[:-1]"),
    row("K11", "a key always means the same", "tests/devices/test_keymap.py::test_ez_access_keys_mean_what_their_maker_says",
        "F20 goes back", "config/keymaps/default.json", '"f20": "select"', '"f20": "back"'),
    row("K12", "no key acts by accident", "tests/devices/test_keymap.py::test_no_letter_or_sign_does_anything_by_itself",
        "h is help", "config/keymaps/default.json", '"f1": "help"', '"h": "help"'),
    row("A1", "keypad and headset suffice", f"{HEADSET}::test_with_the_screen_dark_ears_and_keys_are_enough_for_a_ticket",
        "a headset is not listened to", ALOUD, "return [replace(one, route=Route.HEADSET) for one in utterances]", "return []"),
    row("A2", "everything visible is spoken", f"{SAID}::test_no_visible_word_is_silent",
        "the number of pages is not said", NARRATION,
        '            yield _say(page.step, f"{page.id}:step")\n', "            pass\n"),
    row("A3", "name, role, position", f"{SAID}::test_a_focused_answer_is_said_by_name_role_and_place",
        "no position", NARRATION, "parts.append(self._position(control, n, count))", "assert n <= count"),
    row("A4", "speech follows the highlighted item", f"{SAID}::test_the_focus_speaks_of_where_it_is_also_backwards_and_from_the_ends",
        "a move of the focus is not said", NARRATION,
        "if page.focus is not None and page.focus != before.focus:", "if page.focus is None and before.focus:"),
    row("A5", "a headset in the jack starts speech", f"{HEADSET}::test_a_headset_begins_to_speak_within_a_second_in_the_language_of_the_screen",
        "nobody is told of it", "kiosk/dialogue/headset.py", "return session, (eff.Command(SpeechCommand.REPEAT),)", "return session, ()"),
    row("A6", "any action interrupts speech", f"{LISTENING}::test_any_action_cuts_what_is_being_said_before_it_is_even_handled",
        "silence waits for the loop", CONVERSATION,
        "        if _meaning(action) != Speech(SpeechCommand.PAUSE):\n            self._voice.silence()\n", ""),
    row("A7", "repeat and pause", f"{LISTENING}::test_repeat_says_the_screen_again",
        "repeat does nothing", CONVERSATION,
        "case SpeechCommand.REPEAT:\n                self._say_all(self._narrator.whole(self._shown()))",
        "case SpeechCommand.REPEAT:\n                pass"),
    row("A8", "opening orientation: keys, volume, repeat, help", "tests/pages/test_orientation.py::test_it_names_the_keys_of_the_key_map_file",
        "the volume is left out", "kiosk/content/hints.py", '"listen", "louder", "softer", "help")', '"listen", "help")'),
    row("A9", "key-learning mode: nothing acts, two Helps end it", "tests/dialogue/test_learning_keys.py::test_every_key_tells_only_what_it_does",
        "keys act while they are learnt", "kiosk/dialogue/commands.py", "if session.overlay is not Overlay.KEYS or isinstance", "if session.overlay is not None or isinstance"),
    row("A10", "headset volume", f"{LEVELS}::test_a_headset_goes_from_a_whisper_to_a_shout_in_steps_one_can_follow",
        "one step is left out", LEVEL_TABLE, "20.0, 29.0, 38.0, 47.0, 56.0,", "20.0, 29.0, 38.0, 56.0,"),
    row("A11", "a loudspeaker above its hall", f"{LEVELS}::test_a_loudspeaker_is_heard_above_its_hall",
        "nobody listens to the hall", LEVEL_TABLE, "while calibration.ambient > _QUIET_HALL and", "while calibration.ambient < 0 and"),
    row("A12", "range of volume", f"{LEVELS}::test_each_step_of_the_headset_is_heard_as_loud_as_it_says",
        "the gain is halved", "voice/sound/gain.py", "10 ** (decibels / 20)", "10 ** (decibels / 40)"),
    row("A13", "volume is reset", f"{LISTENING}::test_settings_of_the_last_visitor_are_gone",
        "the volume stays", "kiosk/speaking.py", "            self._set_volume(route, levels.default)\n",
        "            self._set_volume(route, self._volume.get(route, levels.default))\n"),
    row("A14", "rate from 50 to 200 %, pitch kept", "tests/voice/test_rate.py::test_every_rate_takes_its_time_and_keeps_the_pitch",
        "a tape that runs faster", "voice/sound/stretch.py", "self._lib.sonicSetSpeed(self._handle, speed)",
        "self.stretched = lambda pcm: b''.join(pcm[2 * int(n * speed):][:2] for n in range(int(len(pcm) / 2 / speed)))"),
    row("A15", "each setting change is announced", f"{TYPING}::test_each_change_is_said_before_the_page_is",
        "changes are only seen", NARRATION,
        "for name in changed_settings(before.preferences, page.preferences):", "for name in ():"),
    row("A16", "no sound over speech", "tests/voice/test_commands.py::test_an_earcon_comes_first_keeps_its_length_and_words_follow_it",
        "an earcon lasts into the words", "voice/speech/render.py", "out.write_untouched(sound(earcon))", "out.write(sound(earcon))"),
    row("A17", "speech language is the screen's", f"{SAID}::test_every_utterance_is_in_the_language_of_the_page",
        "everything is said in French", NARRATION,
        "    return Utterance(phrase.spoken, phrase.language,", '    return Utterance(phrase.spoken, "fr",'),
    row("A18", "masked input is never voiced", f"{TYPING}::test_of_what_is_hidden_nothing_is_shown_or_said",
        "dots are drawn, letters said", "kiosk/content/compose.py",
        "typed=DOT * len(entry.typed) if entry.private else entry.typed,", "typed=entry.typed,"),
    row("A19", "errors are spoken with their reason", f"{STORY}::test_an_error_is_said_with_its_reason_and_said_again",
        "errors are only shown", NARRATION,
        "if page.error is not None and page.error != before.error:", "if page.error is None and before.error:"),
    row("A20", "the ticket is spoken", f"{STORY}::test_the_ticket_is_said_in_full",
        "facts are not said", NARRATION, "        for row in page.rows:\n", "        for row in page.rows[:1]:\n"),
    row("A21", "a clip says what it shows", f"{CLIPS}::test_every_clip_has_captions_from_start_to_end_in_every_language",
        "captions are only shown", "kiosk/touch/clips.py", 'texts[own]["spoken"]', '""'),
    row("A22", "clean speech band", f"{LEVELS}::test_speech_is_as_loud_as_the_table_believes_and_never_clips",
        "louder than there is room for", "voice/speech/render.py", "min(max(delivery.volume, 0.0), 1.0) * 100", "min(max(delivery.volume, 0.0), 1.0) * 200"),
    row("A23", "status changes are spoken", f"{LISTENING}::test_what_happens_meanwhile_is_said",
        "the end is silent", CONVERSATION,
        '            self._say_to(earlier, message("goodbye"), language)\n', ""),
    row("P5", "logs never tie a mode to a person", f"{HEADSET}::test_no_log_tells_how_somebody_uses_the_kiosk",
        "the log tells who listens", CONVERSATION, "            self._voice.silence()  # also what was said since it was pulled out\n",
        "            self._voice.silence()\n            __import__('logging').getLogger('kiosk').info('headset-out')\n"),
    row("S1", "any key starts speech", f"{PROFILES}::test_the_first_key_leads_by_ear_to_every_help_there_is",
        "the first key is mute", NARRATION, "before.focus == after.focus:\n            return []", "before.focus != after.focus:\n            return []"),
    row("V1", "enlarged mode", f"{LAYOUT}::test_text_is_read_from_arms_length",
        "the largest is smaller", THEME, "TextSize.HUGE: 8.65", "TextSize.HUGE: 7.2"),
    row("V2", "text sizes in their bands", f"{LAYOUT}::test_running_text_lies_in_the_band",
        "normal text is smaller", THEME, "TextSize.NORMAL: 5.1", "TextSize.NORMAL: 4.6"),
    row("V3", "minimum x-height", f"{LAYOUT}::test_text_is_read_from_arms_length",
        "low letters", THEME, "TextSize.NORMAL: 5.1", "TextSize.NORMAL: 4.7"),
    row("V5", "200 % with no loss", f"{LAYOUT}::test_text_stays_as_large_as_asked",
        "more choices than have room", "kiosk/touch/capacity.py", "TextSize.HUGE: 3", "TextSize.HUGE: 6"),
    row("V6", "Arabic as high as Latin", f"{LAYOUT}::test_text_stays_as_large_as_asked",
        "Arabic is set smaller", LOOK,
        "return paragraph(phrase.shown, self.face(role), width, base, align or self.start)",
        "face = self.face(role)\n        face = face._replace(px=face.px * 4 // 5) if phrase.language.startswith('ar') else face\n"
        "        return paragraph(phrase.shown, face, width, base, align or self.start)"),
    row("V7", "text contrast", f"{SIGHT}::test_words_and_pictograms_stand_out",
        "grey text", PALETTE, "soft_ink=_rgb(0x2B3D42)", "soft_ink=_rgb(0x8B9DA2)"),
    row("V8", "contrast choices", f"{THEMES}::test_words_and_pictograms_stand_out_as_much_as_the_theme_says",
        "a soft theme that is not", PALETTE, "ink=_rgb(0x44565A)", "ink=_rgb(0x13252A)"),
    row("V9", "non-text contrast", f"{SIGHT}::test_the_edge_of_every_control_stands_out_three_to_one",
        "pale edges", PALETTE, "edge=_rgb(0x64776F)", "edge=_rgb(0xC4D7CF)"),
    row("V10", "colour never alone", f"{THEMES}::test_states_differ_without_colour",
        "a finger changes nothing", "kiosk/touch/paint/painter.py",
        "part.pressed if down else part.items", "part.items if down else part.items"),
    row("V11", "sans-serif", "tests/assets/test_fonts.py::test_every_face_that_is_drawn_with_is_sans_serif",
        "a face of Kivy's own", "kiosk/touch/assets.py", 'ASSETS / "fonts" / "ShubbakUI-Regular.ttf"',
        'ASSETS.__class__(__import__("kivy").kivy_data_dir, "fonts", "Roboto-Regular.ttf")'),
    row("V12", "no images of text", "tests/assets/test_pictograms.py::test_one_hand",
        "a clock with its twelve", "assets/pictograms/clock.svg", "</svg>", '<text x="40" y="24">12</text></svg>'),
    row("V13", "nothing flashes", f"{SIGHT}::test_a_wait_turns_calmly_and_never_flashes",
        "a star that flickers", WINDOW, "PETAL_SECONDS: Final = 0.45", "PETAL_SECONDS: Final = 0.02"),
    row("V14", "motion stops", f"{CLIPS}::test_it_plays_once_and_stands_still",
        "a clip that goes round", "kiosk/touch/clips.py",
        "min(max(0.0, now - self._from), self.clip.seconds)", "max(0.0, now - self._from) % self.clip.seconds"),
    row("V15", "focus visible, never covered", f"{SIGHT}::test_the_focus_ring_is_seen_whole_around_every_control",
        "a pale ring", PALETTE, "focus=_rgb(0x0A45C4)", "focus=_rgb(0xDAE5F4)"),
    row("V16", "more instead of scrolling", f"{CONTROLS_TEST}::test_on_turns_the_pages_of_a_long_list_and_back_turns_them_back",
        "no way to the next page", CONTROLS, "        ids.append(MORE)\n", "        pass\n"),
    row("V17", "icons carry text", f"{SAID}::test_every_page_has_a_title_a_prompt_and_words_for_every_control",
        "bar controls without names", COMPOSE,
        'self._say(message(bar.replace(":", "-"))),', 'Phrase("", "", self._language),'),
    row("V18", "every screen has its own title", "tests/locale/test_plain_words.py::test_every_screen_has_its_own_title",
        "two screens of one title", "assets/locale/fr/booking.ftl", "which-time-title = ", "which-time-title = Choix du jour\nold-title = "),
    row("V19", "settings at any time, data kept", f"{SETTINGS_TEST}::test_what_is_chosen_is_in_force_and_the_visit_is_where_it_was",
        "a setting empties the screen", ACTIVATION,
        "return replace(without_overlay(session), preferences=preferences), ()",
        "visit = replace(session.visit, view=View()) if session.visit else None\n"
        "        return replace(without_overlay(session), preferences=preferences, visit=visit), ()"),
    row("C1", "one question a screen", f"{SCREENS}::test_one_question_a_screen",
        "answers beside the keypad", "kiosk/dialogue/steps.py",
        "            choices=self.choices,\n            entry=Entry(self.entry,",
        '            choices=(choice("done", "done"),),\n            entry=Entry(self.entry,'),
    row("C2", "at most six choices", f"{SCREENS}::test_at_most_six_answers_then_more",
        "all on one page", "kiosk/dialogue/steps.py",
        "    shown = options[(page - 1) * room : page * room]\n", "    shown = options\n"),
    row("C3", "menus two deep", f"{SCREENS}::test_a_service_is_two_choices_away_from_its_task",
        "a third question on the way", "kiosk/journeys/choosing.py",
        "        title = group.name\n",
        "        title = group.name\n        yield from Choose('which-service', (Option(Choice(group.id, group.name, group.pictogram), 0),))\n"),
    row("C4", "pictogram, text and audio", f"{SCREENS}::test_every_answer_has_a_pictogram_and_a_name",
        "choices without pictogram", "kiosk/dialogue/steps.py",
        'return Choice(choice_id, message(f"choice-{choice_id}"), pictogram, style=style)',
        'return Choice(choice_id, message(f"choice-{choice_id}"), "", style=style)'),
    row("C5", "plain words", "tests/locale/test_plain_words.py::test_no_sentence_is_longer_than_twelve_words",
        "thirteen words", "assets/locale/fr/booking.ftl", "\nwhich-time = ",
        "\nwhich-time = À quelle heure de cette journée voulez-vous ou pouvez-vous venir jusque chez nous ?\nold-time = "),
    row("E1", "errors suggest what to do", "tests/locale/test_plain_words.py::test_everything_that_cannot_be_done_is_told_with_a_way_on",
        "an error without a way on", "assets/locale/fr/entry.ftl", "entry-error-check-digit = ", "entry-error-check-digit = Erreur.\nold-error = "),
    row("E2", "review before submitting", f"{SCREENS}::test_nothing_consequential_before_its_facts_were_shown_with_a_way_out",
        "cancelled at one press", "kiosk/journeys/cancel_appointment.py",
        '    if answer == "keep-it":\n        return\n    sure', '    if answer == "keep-it":\n        return\n    yield from Commit(CancelIt(proven.short_code, proven.number))\n    sure'),
    row("E3", "no surprise on focus", f"{CONTROLS_TEST}::test_moving_the_focus_changes_nothing_else",
        "focus activates", ENGINE,
        "        return self.with_view(with_keys(session), replace(self.view(session), focus=focus)), ()",
        '        return self._activation.activate(session, focus or "", at)'),
    row("E4", "nothing asked twice", "tests/dialogue/test_knowing.py::test_the_second_service_asks_nothing_that_the_first_asked",
        "what is known is asked again", "kiosk/dialogue/knowing.py", "if key in facts.known:", "if not key:"),
    row("E5", "help always at the same place", f"{CONTROLS_TEST}::test_the_bar_is_the_same_on_every_screen_of_a_visit",
        "another bar over a screen", ENGINE, "bar=BAR if", "bar=BAR[::-1] if session.overlay else BAR if"),
    row("N1", "a timeout is warned and can be extended", f"{TIMERS_TEST}::test_any_action_extends_the_time_as_often_as_one_likes",
        "the warning cannot be answered", TIMERS, "overlay = asked_first(session) if warned else session.overlay", "overlay = session.overlay"),
    row("N2", "inactivity", f"{TIMERS_TEST}::test_the_inactive_visitor_is_warned_then_wiped",
        "the visit is kept", TIMERS, "        if left <= 0:", "        if at.seconds < 0:"),
    row("N3", "timers stand still during speech", f"{LISTENING}::test_timers_stand_still_while_it_speaks",
        "speech is not noticed", CONVERSATION, "Tick(occupied=listening or watching,", "Tick(occupied=watching,"),
    row("N4", "first sign within half a second", f"{TIMERS_TEST}::test_a_wait_of_half_a_second_is_announced",
        "announced after five seconds", TIMERS, "BUSY_SECONDS = 0.5", "BUSY_SECONDS = 5.0"),
    row("P1", "private data goes to the headset, or by explicit choice", f"{HEADSET}::test_the_whole_number_is_masked_too_and_so_is_where_am_i",
        "all is said where others hear", ALOUD, "text=one.masked or on_screen(one.language)", "text=one.text"),
    row("P2", "the visitor can blank the screen, nobody else", "tests/touch/test_dark.py::test_a_dark_screen_shows_nothing_at_all",
        "the page is drawn all the same", "kiosk/touch/paint/painter.py", "        if self.dark:\n            return\n", ""),
    row("P3", "a headset that is pulled out is silent and asks", f"{HEADSET}::test_nothing_is_said_until_its_visitor_has_said_how_to_go_on",
        "it falls to the loudspeaker", ALOUD, "session.jack is Jack.PULLED or ", ""),
    row("P4", "the end clears data and settings", f"{LISTENING}::test_settings_of_the_last_visitor_are_gone",
        "volume is kept", CONVERSATION, "            self._voice.reset()\n", ""),
    row("H1", "everything audible is visible", f"{SAID}::test_no_word_that_is_said_of_a_page_is_unseen",
        "a sentence for the ear alone", NARRATION, '        yield _say(page.prompt, f"{page.id}:prompt")\n        yield from self._of_keys',
        '        yield _say(page.prompt, f"{page.id}:prompt")\n        yield self._message(page, "welcome", page.id)\n        yield from self._of_keys'),
    row("H2", "captions, one-level control", f"{CLIPS}::test_it_is_paused_and_seen_again_by_touch_and_key",
        "the key does nothing", WINDOW, "        if key in self._clip_keys:\n", "        if key in ():\n"),
    row("H3", "a place for sign-language clips", f"{SETTINGS_TEST}::test_every_screen_that_asks_has_a_place_for_a_clip_once_signs_are_wanted",
        "no screen has one", ENGINE, "return screen.id if preferences.signs is Signs.ON and not silent else None", "return None"),
    row("H6", "refreshable braille", "tests/assistive/test_readers.py::test_what_is_read_is_what_is_said",
        "a reader is given what is shown", "kiosk/touch/assistive/semantics.py",
        "in_braille(of.spoken, of.state_spoken)", "in_braille(of.name, of.state)"),
    row("L1", "language can change at any time", f"{CONTROLS_TEST}::test_the_language_changes_anywhere_and_nothing_is_lost",
        "a new language begins anew", ACTIVATION,
        "            return replace(closed, preferences=with_language(session.preferences, name)), ()",
        "            return self._start_again(closed)"),
    row("L2", "digits isolated, no missing glyph", "tests/locale/test_arabic.py::test_what_is_put_into_a_shown_sentence_keeps_its_own_direction",
        "no isolates", "kiosk/content/messages.py", "self._bundle(isolating=True)", "self._bundle(isolating=False)"),
    row("L3", "recorded prompts replace synthesis", "tests/voice/packs/test_played.py::test_what_was_recorded_is_heard_as_it_was_recorded",
        "packs are never asked", "voice/speech/render.py", "if delivery.recorded else {}", "if False else {}"),
    row("O1", "the ticket is legible", "tests/devices/test_ticket_drawing.py::test_a_capital_or_an_alef_of_the_body_is_as_high_as_ten_points_ask",
        "seven point letters", "kiosk/devices/ticket/roll.py", "BODY: Final = Style(34)", "BODY: Final = Style(20)"),
    row("O3", "where the paper is; one reprint", f"{PROFILES}::test_where_the_ticket_comes_out_is_said_and_it_is_printed_once_more_for_who_asks",
        "no reprint", "kiosk/journeys/hand_over.py", "REPRINTS = 1", "REPRINTS = 0"),
    row("F1", "everything by every modality", "tests/dialogue/test_no_modality_alone.py::test_what_can_be_done_is_the_same_by_touch_keypad_and_switches",
        "who scans cannot turn pages", "kiosk/dialogue/switching.py",
        "        chosen, effects = self._engine.activate(session, screen.focus, at)\n",
        '        if screen.focus == "more":\n            return session, ()\n'
        "        chosen, effects = self._engine.activate(session, screen.focus, at)\n"),
    row("F2", "cognition and privacy", f"{PROFILES}::test_a_visit_is_made_of_small_steps_and_leaves_nothing",
        "settings outlive the visit", ENGINE, "            abandoned=session.abandoned,\n",
        "            abandoned=session.abandoned,\n            preferences=session.preferences,\n"),
    row("F3", "the accessible mode by an accessible way", f"{PROFILES}::test_the_first_key_leads_by_ear_to_every_help_there_is",
        "the first screen is mute", NARRATION, "        return _interrupting(after, self._focused(after))\n\n    def _arrival", "        return []\n\n    def _arrival"),
)  # fmt: skip
