"""Which column of a file of statistics says what? By the names Eurostat and others give them."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from commons.sheets.cells import Wrong, number
from commons.sheets.columns import Column, fold
from rules import observations

NAMES = {
    "geo": ("geo", "REF_AREA", "country", "country code", "location"),
    "time": ("TIME_PERIOD", "time", "period", "year"),
    "value": ("OBS_VALUE", "value"),
    "flag": ("OBS_FLAG", "OBS_STATUS", "flag", "flags"),
    "sector": ("nace_r2", "nace", "activity", "sector"),
    "size": ("size_emp", "sizeclas", "size class", "size"),
    "unit": ("unit", "UNIT_MEASURE"),
}
BESIDE = frozenset(
    map(
        fold,
        ("DATAFLOW", "LAST UPDATE", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "freq",
         "FREQUENCY", "CONF_STATUS", "OBS_COMMENT", "COMMENT_OBS", "DECIMALS", "UNIT_MULT"),
    )
)  # fmt: skip
"""What says nothing of an observation itself."""
OF_SDMX = frozenset(map(fold, ("DATAFLOW", "STRUCTURE")))


def without_labels(heading: list[str]) -> list[str]:
    """SDMX-CSV may write `geo: Geopolitical entity`: the code alone is the name of the column."""
    if not any(fold(cell.partition(":")[0]) in OF_SDMX for cell in heading):
        return heading
    return [cell.partition(":")[0] for cell in heading]


def columns_of(heading: Iterable[str], mark: str) -> tuple[Column, ...]:
    """The columns that are read, among them every further dimension under its own name."""
    known = {fold(name) for names in NAMES.values() for name in names} | BESIDE
    further = [cell for cell in heading if cell and fold(cell) not in known]
    code, place, flag = (
        _by(rule) for rule in (observations.code_of, observations.place_of, observations.flag_of)
    )
    return (
        Column("geo", NAMES["geo"], filled=True, read=place),
        Column("time", NAMES["time"], filled=True, read=_by(observations.period_of)),
        Column("value", NAMES["value"], read=_value(mark), empty=None),
        Column("flag", NAMES["flag"], needed=False, read=flag),
        Column("sector", NAMES["sector"], needed=False, read=code),
        Column("size", NAMES["size"], needed=False, read=code),
        Column("unit", NAMES["unit"], needed=False, read=_code),
        *(Column(f"+{fold(name)}", (name,), read=_code) for name in further),
    )


def further_in(values: Mapping[str, Any]) -> dict[str, str]:
    """The further dimensions of a line, by their folded names."""
    return {key[1:]: said for key, said in values.items() if key.startswith("+")}


def _code(said: str) -> str:
    """EL: Greece is EL; a flag that is a colon alone stays one."""
    return said.partition(":")[0].strip() or said


def _by(read: Callable[[str], Any]) -> Callable[[str], Any]:
    """The reader of a column by a rule."""

    def cell(said: str) -> Any:
        try:
            return read(_code(said))
        except observations.Fault as fault:
            raise Wrong(str(fault)) from fault

    return cell


def _value(mark: str) -> Callable[[str], Any]:
    """A colon says that there is none."""
    read = number(mark)
    return lambda said: None if said == ":" else float(read(said))
