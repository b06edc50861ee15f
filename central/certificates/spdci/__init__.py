"""SPDCI disability registry (DR 1.0.0), as an adapter: other registries may ask us yes or no, and we them.

Nothing inside is shaped like its envelope. Off unless `SHUBBAK_SPDCI` names a settings file.
"""
