"""How well customers are understood: extractors on labelled utterances, beside other ways to do it. Not the product."""
