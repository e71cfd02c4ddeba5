"""The figures as one page with a DET and a reliability plot; no script, nothing fetched."""

from collections.abc import Mapping, Sequence
from html import escape
from statistics import NormalDist
from typing import Any, Final

_SIDE: Final = 420
_EDGE: Final = 56
_LEAST, _MOST = 1e-4, 0.5
_TICKS: Final = (1e-4, 1e-3, 1e-2, 0.05, 0.2, 0.5)
_NORMAL: Final = NormalDist()
_COLOURS: Final = {"rightful": "#0b6e99", "face_recognition": "#b3541e"}
_TOLD: Final = ("accuracy", "eer", "cllr", "cllr_least", "no_face", "cpu_ms_per_pair")
_STYLE: Final = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 62rem; padding: 0 1rem }
table { border-collapse: collapse; margin: 1rem 0 } caption { text-align: left; font-weight: 600 }
th, td { padding: .2rem .8rem .2rem 0; text-align: right } th:first-child { text-align: left }
figure { display: inline-block; margin: 1rem 1rem 1rem 0 } svg text { font-size: 12px }
"""


def page(found: Mapping[str, Any]) -> str:
    """One HTML page."""
    engines = {"rightful": found}
    if "baseline" in found:
        engines["face_recognition"] = found["baseline"]
    parts = [
        "<!doctype html><html lang='en'><meta charset='utf-8'><title>Face comparison</title>",
        f"<style>{_STYLE}</style><h1>Face comparison, measured</h1>",
        f"<p>{found['pairs']} pairs, {found['photos']} photos, corpus {found['corpus'][:16]}</p>",
        _table("Figures", _overview(engines)),
        _det({name: each.get("det", []) for name, each in engines.items()}),
        _reliability(found.get("reliability", [])),
    ]
    if found.get("groups"):
        parts.append(_table("Groups", _rows(found["groups"])))
    if "degraded" in found:
        parts.append(_table("Damaged probes", _rows(found["degraded"]["kinds"])))
    return "\n".join(parts) + "</html>\n"


def _overview(engines: Mapping[str, Mapping[str, Any]]) -> list[list[str]]:
    rows = [["", *engines]]
    rows += [[name, *(_number(each.get(name)) for each in engines.values())] for name in _TOLD]
    for rate in ("1e-2", "1e-3", "1e-4", "1e-5"):
        shares = [each.get("tmr_at_fmr", {}).get(rate) for each in engines.values()]
        rows.append([f"TMR at FMR {rate}", *map(_number, shares)])
    return rows


def _rows(named: Mapping[str, Mapping[str, Any]]) -> list[list[str]]:
    columns = [key for key, value in next(iter(named.values())).items() if _plain(value)]
    body = [[name, *(_number(row.get(key)) for key in columns)] for name, row in named.items()]
    return [["", *(column.replace("_", " ") for column in columns)], *body]


def _plain(value: object) -> bool:
    return isinstance(value, int | float)


def _number(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.4f}"
    return "-" if value is None else str(value)


def _table(caption: str, rows: Sequence[Sequence[str]]) -> str:
    def line(cells: Sequence[str], tag: str) -> str:
        first = f"<th>{escape(cells[0])}</th>"
        return f"<tr>{first}{''.join(f'<{tag}>{escape(cell)}</{tag}>' for cell in cells[1:])}</tr>"

    body = "".join(line(cells, "td") for cells in rows[1:])
    return f"<table><caption>{escape(caption)}</caption>{line(rows[0], 'th')}{body}</table>"


def _det(curves: Mapping[str, Sequence[Sequence[float]]]) -> str:
    """False non-matches over false matches, both axes by the normal distribution."""
    shapes = _grid([(_deviate(tick), f"{tick:g}") for tick in _TICKS])
    for row, (name, points) in enumerate(curves.items()):
        colour = _COLOURS[name]
        path = " ".join(f"{_x(_deviate(x)):.1f},{_y(_deviate(y)):.1f}" for x, y in points)
        shapes.append(f"<polyline points='{path}' fill='none' stroke='{colour}' stroke-width='2'/>")
        top = _EDGE + 16 * (row + 1)
        shapes.append(f"<text x='{_SIDE - 150}' y='{top}' fill='{colour}'>{escape(name)}</text>")
    return _figure("DET: false non-match rate over false match rate", shapes)


def _reliability(bands: Sequence[Mapping[str, float]]) -> str:
    """Share of genuine pairs in each band of scores, over the share that the scores promise."""
    shapes = _grid([(tick, f"{tick:g}") for tick in (0.0, 0.25, 0.5, 0.75, 1.0)])
    shapes.append(f"<line x1='{_x(0)}' y1='{_y(0)}' x2='{_x(1)}' y2='{_y(1)}' stroke='#999'/>")
    for band in bands:
        count = band["genuine"] + band["strangers"]
        if count:
            x, y = _x(band["expected_genuine"] / count), _y(band["genuine"] / count)
            title = f"<title>from {band['from']:g}: {count} pairs</title>"
            shapes.append(
                f"<circle cx='{x:.1f}' cy='{y:.1f}' r='5' fill='#0b6e99'>{title}</circle>"
            )
    return _figure("Reliability: share of same-person pairs, found over promised", shapes)


def _deviate(rate: float) -> float:
    """Where a rate lies on a DET axis, 0 to 1."""
    low, high = _NORMAL.inv_cdf(_LEAST), _NORMAL.inv_cdf(_MOST)
    return (_NORMAL.inv_cdf(min(max(rate, _LEAST), _MOST)) - low) / (high - low)


def _x(share: float) -> float:
    return _EDGE + share * (_SIDE - 2 * _EDGE)


def _y(share: float) -> float:
    return _SIDE - _EDGE - share * (_SIDE - 2 * _EDGE)


def _grid(ticks: Sequence[tuple[float, str]]) -> list[str]:
    lines = []
    for place, words in ticks:
        x, y = round(_x(place), 1), round(_y(place), 1)
        lines += [
            f"<line x1='{x}' y1='{_y(0)}' x2='{x}' y2='{_y(1)}' stroke='#ddd'/>",
            f"<line x1='{_x(0)}' y1='{y}' x2='{_x(1)}' y2='{y}' stroke='#ddd'/>",
            f"<text x='{x}' y='{_y(0) + 18}' text-anchor='middle'>{words}</text>",
            f"<text x='{_x(0) - 6}' y='{y + 4}' text-anchor='end'>{words}</text>",
        ]
    return lines


def _figure(caption: str, shapes: Sequence[str]) -> str:
    drawn = "".join(shapes)
    box = f"viewBox='0 0 {_SIDE} {_SIDE}' width='{_SIDE}' height='{_SIDE}'"
    return f"<figure><svg {box} role='img'>{drawn}</svg><figcaption>{caption}</figcaption></figure>"
