"""Conditions on what an item says, as data: a saved view of a list keeps what fulfils them, a mark tells of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from crm_web.fields import Value

ME = "@me"  # stands for whoever asks; no id begins like this


@dataclass(frozen=True)
class Where:
    """The value of `field` is `one_of` these ("": it is empty); or it is a moment that is `over`."""

    field: str
    one_of: tuple[str, ...] = ()
    over: bool = False

    def among(self, me: str) -> list[str]:
        """Return the values that are meant when the person with the id `me` asks."""
        return [me if value == ME else value for value in self.one_of]

    def holds(self, values: Mapping[str, Value], me: str, now: str) -> bool:
        """Tell whether an item of these values fulfils it at the moment `now` (as moments are saved)."""
        value = str(values[self.field])
        return "" < value < now if self.over else value in self.among(me)


@dataclass(frozen=True)
class ViewSpec:
    """A choice above a list: the items that fulfil all of `where`."""

    name: str
    where: tuple[Where, ...] = ()

    @property
    def label(self) -> str:
        """Key of its words in the catalogs."""
        return f"list.{self.name}"

    def holds(self, values: Mapping[str, Value], me: str, now: str) -> bool:
        """Tell whether an item of these values is in it."""
        return all(where.holds(values, me, now) for where in self.where)


ALL = ViewSpec("all")
MINE = ViewSpec("mine", (Where("owner", (ME,)),))
FAVOURITES = ViewSpec("favourites")  # what the person marked, and
RECENT = ViewSpec("recent")  # what they saw last, no value of an item tells
