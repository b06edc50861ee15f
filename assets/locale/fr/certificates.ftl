### review: unreviewed
### Hearing how far an attestation or a card is.

which-certificate-title = Attestation ou carte
which-certificate = Que voulez-vous suivre ?
which-certificate-help = L'attestation et la carte sont deux papiers différents.
choice-track-attestation = L'attestation
choice-track-card = La carte
which-proof-title = Trouver le dossier
which-proof = Quel numéro avez-vous ?
which-proof-help = Le numéro du reçu suffit. Les autres demandent une année de naissance.
choice-by-receipt = Numéro du reçu
choice-by-file-number = Numéro du dossier
choice-by-cin = Carte nationale
certificate-state-title = Où en est le dossier
certificate-state = Voici ce que nous savons.
certificate-state-help = Un agent peut vous expliquer la suite.
fact-state = État
fact-next-step = Que faire
fact-as-of = Information du
choice-can-appointment = Prendre rendez-vous
choice-can-bring-papers = Rendez-vous pour les papiers
choice-can-collect = Rendez-vous pour le retrait
choice-can-renew = Renouveler
choice-can-appeal = Faire un recours
appeal-sure-title = Recours
appeal-sure = Un recours demande une nouvelle décision. Voulez-vous le faire ?
appeal-sure-help = Vous recevez un reçu avec une date.
choice-appeal-it = Oui, faire le recours
renew-sure-title = Renouvellement
renew-sure = Une nouvelle demande sera ouverte. Voulez-vous renouveler ?
renew-sure-help = Vous recevez un reçu avec une date.
choice-renew-it = Oui, renouveler
