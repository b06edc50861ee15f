"""A USB printer is found by what it is, wherever and whenever it is plugged in."""

from pathlib import Path

import pytest

from kiosk.devices.printers import NoAnswer, Printed, PrinterReady
from kiosk.devices.printers.usb import UsbEscPos
from tests.devices.escpos_emulator import EmulatedPrinter
from tests.devices.printing import SHORT, job, same
from tests.devices.usb_plug import USB_ID, UsbPlug


def test_of_several_printers_the_one_that_was_named_prints(tmp_path: Path) -> None:
    label, receipt = EmulatedPrinter(), EmulatedPrinter()
    plugs = [UsbPlug(label, tmp_path, "0a5f:0061", 0), UsbPlug(receipt, tmp_path, USB_ID, 1)]
    assert UsbEscPos(USB_ID, root=tmp_path).print(job()) == Printed()
    assert (len(label.tickets), len(receipt.tickets)) == (0, 1)
    for plug in plugs:
        plug.unplug()


def test_of_two_alike_the_one_that_was_first_there_prints_every_time(tmp_path: Path) -> None:
    """By number: lp10 comes after lp9."""
    machines = {number: EmulatedPrinter() for number in (10, 9)}
    plugs = [UsbPlug(machine, tmp_path, USB_ID, number) for number, machine in machines.items()]
    printer = UsbEscPos(USB_ID, root=tmp_path)
    for seed in (1, 2):
        assert printer.print(job(seed)) == Printed()
    assert {number: len(machine.tickets) for number, machine in machines.items()} == {10: 0, 9: 2}
    for plug in plugs:
        plug.unplug()


def test_plugged_into_another_port_it_is_found_again(tmp_path: Path) -> None:
    machine = EmulatedPrinter()
    printer = UsbEscPos(USB_ID, SHORT, root=tmp_path)
    first = UsbPlug(machine, tmp_path, number=0)
    assert printer.print(job(1)) == Printed()
    first.unplug()
    assert printer.status() == NoAnswer()
    assert printer.print(job(2)) == NoAnswer()
    second = UsbPlug(machine, tmp_path, number=3)
    assert printer.status() == PrinterReady()
    assert printer.print(job(2)) == Printed()
    assert [same(ticket, job(seed).image) for seed, ticket in enumerate(machine.tickets, 1)] == [True, True]
    second.unplug()


def test_unplugged_in_the_middle_is_no_answer_and_the_next_ticket_is_whole(tmp_path: Path) -> None:
    machine = EmulatedPrinter()
    plug = UsbPlug(machine, tmp_path)
    printer = UsbEscPos(USB_ID, SHORT, root=tmp_path)
    machine.unplug_after = 15_000
    assert printer.print(job(1)) == NoAnswer()
    plug.unplug()
    machine.power_cycle()
    again = UsbPlug(machine, tmp_path, number=1)
    assert printer.print(job(2)) == Printed()
    assert same(machine.tickets[-1], job(2).image)
    again.unplug()


def test_a_machine_without_usb_printers_gives_no_answer(tmp_path: Path) -> None:
    assert UsbEscPos(USB_ID, SHORT, root=tmp_path).status() == NoAnswer()


def test_an_entry_that_vanishes_while_we_look_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "sys/class/usbmisc/lp0").mkdir(parents=True)
    assert UsbEscPos(USB_ID, SHORT, root=tmp_path).print(job()) == NoAnswer()


@pytest.mark.parametrize("name", ["", "04b8", "04B8:0E15", "04b8:0e15:1", "/dev/usb/lp0"])
def test_a_name_that_is_no_vendor_and_product_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="vendor:product"):
        UsbEscPos(name)
