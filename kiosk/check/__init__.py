"""The self-check for staff: each part of the kiosk is tried, what only a person can tell is asked, a report is left.

`journey` is the script that the kiosk's own dialogue plays, by touch, keys, switches and voice; `probes` try what a
machine can try alone; `outside` performs them; `report` is the result as JSON, as lines and on paper.
"""
