"""Splink on historical_50k.csv with the settings of its own example for historical persons, as peer of `npm run bench -- linkage`.

Usage: splink_historical.py historical_50k.csv; needs `pip install splink pandas`. Prints pairwise precision, recall and F1 over final
clusters (connected components, as Splink clusters) at the best of several thresholds, which is more than our default is given.
"""
import logging
import sys
import time
from collections import Counter

import pandas as pd
import splink
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

logging.disable(logging.CRITICAL)
frame = pd.read_csv(sys.argv[1], dtype=str)
truth = dict(zip(frame["unique_id"], frame["cluster"]))
frame = frame.drop(columns=["cluster"])

start = time.perf_counter()
settings = SettingsCreator(
    link_type="dedupe_only",
    blocking_rules_to_generate_predictions=[
        block_on("first_name", "surname"),
        block_on("surname", "dob"),
        block_on("first_name", "dob"),
        block_on("postcode_fake", "first_name"),
        block_on("postcode_fake", "surname"),
        block_on("dob", "birth_place"),
        block_on("dob", "postcode_fake"),
    ],
    comparisons=[
        cl.ForenameSurnameComparison("first_name", "surname", forename_surname_concat_col_name="first_and_surname"),
        cl.DateOfBirthComparison("dob", input_is_string=True),
        cl.PostcodeComparison("postcode_fake"),
        cl.ExactMatch("birth_place").configure(term_frequency_adjustments=True),
        cl.ExactMatch("occupation").configure(term_frequency_adjustments=True),
    ],
)
api = DuckDBAPI()
table = api.register(frame) if hasattr(api, "register") else frame
linker = Linker(table, settings) if hasattr(api, "register") else Linker(table, settings, api)
linker.training.estimate_probability_two_random_records_match(
    ["l.first_name = r.first_name and l.surname = r.surname and l.dob = r.dob", "l.postcode_fake = r.postcode_fake and l.dob = r.dob"], recall=0.6
)
linker.training.estimate_u_using_random_sampling(max_pairs=5e6)
linker.training.estimate_parameters_using_expectation_maximisation(block_on("first_name", "surname"))
linker.training.estimate_parameters_using_expectation_maximisation(block_on("dob"))
edges = linker.inference.predict(threshold_match_probability=0.5)
predicted = time.perf_counter() - start

pairs = lambda counts: sum(n * (n - 1) // 2 for n in counts)
wanted = pairs(Counter(truth.values()).values())
best = None
for threshold in (0.5, 0.9, 0.99, 0.999, 0.9999):
    begun = time.perf_counter()
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(edges, threshold_match_probability=threshold).as_pandas_dataframe()
    seconds = predicted + time.perf_counter() - begun
    cells = Counter((cluster, truth[record]) for cluster, record in zip(clusters["cluster_id"], clusters["unique_id"]))
    right, made = pairs(cells.values()), pairs(Counter(clusters["cluster_id"]).values())
    precision, recall = right / made, right / wanted
    f1 = 2 * precision * recall / (precision + recall)
    if best is None or f1 > best[0]:
        best = (f1, precision, recall, threshold, seconds)
f1, precision, recall, threshold, seconds = best
print(f"Splink {splink.__version__} on the same file: precision {precision:.4f}, recall {recall:.4f}, F1 {f1:.4f} at its best threshold {threshold}; {seconds:.1f} s")
