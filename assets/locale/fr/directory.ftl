### review: unreviewed
### This centre and the others: where, when, how one gets in.

# The directory: this centre and the others.
which-centre-title = Nos centres
which-centre = Quel centre ?
which-centre-help = Choisissez un centre. Vous verrez ses horaires et ses accès.
region-of-centre-title = Les régions
region-of-centre = Dans quelle région est le centre ?
region-of-centre-help = Choisissez la région, puis le centre.
you-are-here = Vous êtes ici
about-centre = Voici ce centre.
about-centre-help = Vous pouvez voir un autre centre, ou revenir au menu.
choice-directory = Ce centre et les autres
choice-other-centre = Un autre centre
fact-city = Ville
fact-open-today = Aujourd'hui
fact-opens-next = Ouvre
# $opens and $closes are times of day.
open-from = de { $opens } à { $closes }
closed-today = Fermé
# $name is a holiday.
closed-for = Fermé : { $name }
# $name is a holiday by the moon, not yet announced.
perhaps-closed-for = Peut-être fermé : { $name }
# How one gets in, about, and is understood: the label of a list.
fact-access-in = Entrée
fact-access-about = À l'intérieur
fact-access-help = Aide
