# For those who have make; each line works without it.
.PHONY: demo check docs

demo:
	./demo

check:
	./check

# The ontology as a page. pyLODE wants an environment of its own, and 3.4.1 fails on import.
docs: site/ontology.html

site/ontology.html: ontology/communique.ttl
	python3 -m venv .venv/docs
	.venv/docs/bin/pip install --quiet pylode==3.3.4
	mkdir -p site
	.venv/docs/bin/pylode $< -o $@
