"""What the report says, looked up by key, so that another language is another table."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from app.domain.errors import MalformedError


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """One language. Keys are `group.code`, the codes those of the domain's closed lists."""

    language: str
    """BCP 47; stands in the PDF and tells a reader how to take its text."""
    table: Mapping[str, str]

    def say(self, key: str, **values: object) -> str:
        """The phrase of `key` with `values` filled in.

        Raises:
            MalformedError: There is no such phrase.
        """
        if key not in self.table:
            raise MalformedError(f"no phrase {key}")
        return self.table[key].format(**values) if values else self.table[key]

    def name(self, group: str, code: str) -> str:
        """The phrase of a code from an open list; the code itself when there is none."""
        return self.table.get(f"{group}.{code}", code.replace("_", " "))

    def of_policy(self, words: str) -> str:
        """Words of the policy that ships, in this language; those of any other as it has them."""
        return self.table.get(f"policy.{words}", words)

    def first(self, *keys: str, **values: object) -> str:
        """The phrase of the first key that has one."""
        return self.say(next((key for key in keys if key in self.table), keys[-1]), **values)

    def day(self, at: datetime) -> str:
        """A date in UTC."""
        at = at.astimezone(UTC)
        month = self.say("months").split()[at.month - 1]
        return self.say("day", day=at.day, month=month, year=at.year)

    def moment(self, at: datetime) -> str:
        """A date and time in UTC, to the second."""
        return self.say("moment", day=self.day(at), time=f"{at.astimezone(UTC):%H:%M:%S}")

    def listed(self, items: tuple[str, ...]) -> str:
        """Some items in one line."""
        return self.say("and").join(items)
