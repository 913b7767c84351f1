"""Sentences survive storing and can be translated."""

from __future__ import annotations

from domain.capture import Receipt
from domain.errors import FetchError
from domain.messages import Message, say


def test_a_message_fills_its_template_and_survives_json() -> None:
    message = say("{host} answered {status}.", host="example.org", status=404)
    assert str(message) == "example.org answered 404."
    assert Message.from_json(message.to_json()) == message
    assert message.filled("{host} antwortete mit {status}.") == "example.org antwortete mit 404."


def test_braces_in_a_plain_sentence_are_left_alone() -> None:
    assert str(Message("{ 38 comments }")) == "{ 38 comments }"


def test_an_error_reads_as_what_happened_and_what_to_do() -> None:
    assert str(FetchError(say("No answer."), say("Try again."))) == "No answer. Try again."


def test_a_receipt_says_whether_the_capture_is_whole() -> None:
    assert Receipt(declared=22, comments=19, pingbacks=3).complete is True
    assert Receipt(declared=22, comments=19).complete is False
    assert Receipt(declared=22, comments=19).difference == 3
    assert Receipt(comments=19).complete is None


def test_a_sentence_in_a_sentence_is_translated_with_it() -> None:
    message = say("Only a part: {reason}", reason=say("{host} did not answer.", host="blatt.example"))
    assert str(message) == "Only a part: blatt.example did not answer."
    assert Message.from_json(message.to_json()) == message
    german = {"Only a part: {reason}": "Nur ein Teil: {reason}", "{host} did not answer.": "{host} antwortet nicht."}

    def translated(one: Message) -> str:
        return one.filled(german[one.template], translated)

    assert translated(message) == "Nur ein Teil: blatt.example antwortet nicht."
