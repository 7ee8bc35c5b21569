"""Numbers to draw, as short to write as they can be."""

from commons.charts.plots import Column, Datum, Kind, Plot, Row


def said(value: float, decimals: int | None = None) -> str:
    return f"{value:g} %" if decimals is None else f"{value:.{decimals}f} %"


def plot(kind: Kind, rows: dict[str, list[float | None]], *columns: str) -> Plot:
    """Every row under its name; as many columns as there are numbers."""
    most = max((len(each) for each in rows.values()), default=0)
    named = columns or tuple(str(2020 + number) for number in range(most))
    drawn = tuple(Row(name, name, tuple(map(Datum, values))) for name, values in rows.items())
    return Plot(kind, "Firms using AI", tuple(map(Column, named)), drawn, unit="%")
