"""Names as other libraries see them, on the labelled cases of `probity bench names`: accuracy and speed. See README.md."""

import csv
import json
import lzma
import sys
import time
import unicodedata
from pathlib import Path


def folded(name):
    """Lower case, marks dropped, signs as spaces: what these libraries expect to be given."""
    letters = unicodedata.normalize("NFKD", name).casefold()
    return " ".join("".join(c if c.isalnum() else " " for c in letters if not unicodedata.combining(c)).split())


def sorted_tokens(name):
    return " ".join(sorted(folded(name).split()))


def scorers():
    """Name, preparation and comparison of every peer that is installed."""
    found = []
    try:
        from rapidfuzz import fuzz
        from rapidfuzz.distance import JaroWinkler

        found.append(("rapidfuzz jaro_winkler, sorted tokens", sorted_tokens, JaroWinkler.normalized_similarity))
        # The scorers themselves, not wrapped: `process` runs them natively, 20 to 40 times faster. `ratio` counts to 100.
        found.append(("rapidfuzz ratio, sorted tokens", sorted_tokens, fuzz.ratio))
        found.append(("rapidfuzz token_set_ratio", folded, fuzz.token_set_ratio))
    except ImportError:
        print("rapidfuzz is not installed: left out", file=sys.stderr)
    return found


def nomenklatura():
    """The matchers of nomenklatura that are installed, as (name, compare(schema, a, b))."""
    try:
        from followthemoney import model
        from nomenklatura.matching import get_algorithm
    except ImportError:
        print("nomenklatura is not installed: left out", file=sys.stderr)
        return []

    def entity(number, schema, properties, name):
        proxy = model.make_entity(schema)
        proxy.id = number
        for key, values in properties.items():
            if key in proxy.schema.properties:
                proxy.add(key, values)
        if not proxy.get("name") and name:
            proxy.add("name", name)
        return proxy

    found = []
    for algorithm in ("logic-v1", "logic-v2", "name-based"):
        matcher = get_algorithm(algorithm)
        if matcher is None:
            continue
        config = matcher.default_config() if hasattr(matcher, "default_config") else None

        # Every entity has an id of its own: logic-v2 keeps the names of an entity by its id.
        def compare(row, matcher=matcher, config=config):
            a = entity("q-" + row["id"], row["schema"], row.get("query_props") or {}, row["query"])
            b = entity("c-" + row["id"], row["schema"], row.get("candidate_props") or {}, row["candidate"])
            return (matcher.compare(a, b, config) if config is not None else matcher.compare(a, b)).score

        found.append((f"nomenklatura {algorithm}", compare))
    return found


def rows_of(data, file):
    with open(Path(data) / "names" / f"{file}.jsonl", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def best_f1(scored):
    """The highest F1 over all thresholds, and the threshold."""
    return max((f1_at(scored, threshold), threshold) for threshold in {score for score, _ in scored})


def f1_at(scored, threshold):
    hits = [expected for score, expected in scored if score >= threshold]
    right = sum(hits)
    missed = sum(expected for score, expected in scored if score < threshold)
    return 2 * right / max(2 * right + len(hits) - right + missed, 1)


def pairs(data, file):
    rows = [r for r in rows_of(data, file) if r.get("expected") in (True, False) and not r.get("contested") and r.get("candidate")]
    print(f"{file}: {len(rows)} pairs, {sum(r['expected'] for r in rows)} of them of one party")
    for name, prepare, compare in scorers():
        prepared = [(prepare(r["query"]), prepare(r["candidate"]), r["expected"]) for r in rows]
        start = time.perf_counter()
        scored = [(compare(a, b), expected) for a, b, expected in prepared]
        report(name, scored, time.perf_counter() - start)
    for name, compare in nomenklatura():
        for schema in sorted({r["schema"] for r in rows}):
            compare(next(r for r in rows if r["schema"] == schema) | {"id": "warm-" + schema})  # tables are loaded at first use: not timed
        start = time.perf_counter()
        scored = [(compare(r), r["expected"]) for r in rows]
        report(name, scored, time.perf_counter() - start)


# From which score on yente, which screens with nomenklatura's matchers, takes a result for a match unless told otherwise. rapidfuzz ships with none.
SHIPPED = 0.7


def report(name, scored, seconds):
    f1, threshold = best_f1(scored)
    shipped = f", {f1_at(scored, SHIPPED):.3f} at {SHIPPED}" if name.startswith("nomenklatura") else ""
    print(f"  {name}: F1 {f1:.3f} at its best threshold {threshold:.2f}{shipped}; {len(scored) / seconds:,.0f} pairs a second")


def ofac_names(data):
    """(entity number, name) of the list the search cases are about."""
    folder = Path(data) / "watchlists/us-ofac/sdn-csv/2019-01-04"
    with lzma.open(folder / "sdn.csv.xz", "rt", encoding="utf-8", errors="replace", newline="") as text:
        names = [(row[0], row[1]) for row in csv.reader(text) if len(row) >= 12]
    with open(folder / "alt.csv", encoding="utf-8", errors="replace", newline="") as text:
        names += [(row[0], row[3]) for row in csv.reader(text) if len(row) >= 4]
    return names


def search(data, limit=400):
    """Every query against every name. Recall is counted at the threshold that four in a thousand clean customers reach."""
    from rapidfuzz import process

    listed = ofac_names(data)
    mangled = rows_of(data, "search_recall_ofac")[:: max(1, len(rows_of(data, "search_recall_ofac")) // limit)]
    clean = rows_of(data, "yente_search_negatives")
    print(f"{len(listed)} listed names, {len(mangled)} mangled, {len(clean)} clean customers")
    for name, prepare, compare in scorers():
        choices = [prepare(text) for _, text in listed]
        start = time.perf_counter()

        def best(query):
            return process.extract(prepare(query), choices, scorer=compare, limit=20)

        alerts = sorted((best(row["query"])[0][1] for row in clean), reverse=True)
        threshold = alerts[len(alerts) * 4 // 1000] + 1e-6
        found = 0
        for row in mangled:
            found += any(score >= threshold and "ofac-" + listed[place][0] == row["target_id"] for _, score, place in best(row["query"]))
        seconds = time.perf_counter() - start
        rate = (len(mangled) + len(clean)) / seconds
        if threshold > alerts[0]:
            print(f"  {name}: more than 0.4 % of clean customers reach the highest score: no threshold to compare at; {rate:,.0f} searches a second")
            continue
        print(f"  {name}: recall {found / len(mangled):.3f} at {threshold:.3f} (0.4 % alerts); {rate:,.0f} searches a second")


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[2] not in ("pairs", "search"):
        sys.exit(__doc__ + "\nusage: peers.py DIR pairs FILE | peers.py DIR search")
    if sys.argv[2] == "pairs":
        pairs(sys.argv[1], sys.argv[3] if len(sys.argv) > 3 else "nk_name_bench")
    else:
        search(sys.argv[1])
