### review: unreviewed
### The pages of the staff, and the page of the hall.

direction = ltr
language-name = Français
languages = Langue
site-name = Shubbak
skip = Aller au contenu

## Signing in

sign-in = Se connecter
sign-in-what = Cette page est pour le personnel du centre.
password = Mot de passe
sign-in-button = Se connecter
sign-in-wrong = Ce mot de passe n'est pas le bon. Vérifiez-le et essayez encore.
# $minutes until one may try again.
sign-in-too-many = Trop d'essais. { $minutes ->
    [one] Attendez { $minutes } minute, puis essayez encore.
   *[other] Attendez { $minutes } minutes, puis essayez encore.
}
sign-in-ended = Votre journée de travail est finie pour cette page. Connectez-vous à nouveau.
sign-in-left = Vous êtes déconnecté.
sign-in-no-password = Aucun mot de passe n'est encore choisi. La personne qui a installé Shubbak peut le faire.
sign-out = Se déconnecter

## When something is wrong

to-the-desk = Aller au guichet
# $status is a number, for whoever is asked for help.
error-code = Code { $status }
error-form-title = Rien n'a été fait
error-form = Cette page était trop ancienne. Ouvrez-la à nouveau et recommencez.
error-not-found-title = Cette page n'existe pas
error-not-found = L'adresse n'est pas la bonne, ou le centre a changé.
error-storage-title = Ce n'est pas possible maintenant
error-storage = Les données ne répondent pas. Attendez un peu et essayez encore.
error-fault-title = Une erreur est arrivée
error-fault = Rien n'a été changé à moitié. Essayez encore ; si cela continue, appelez le support.
not-up-to-date = Cette page ne se met plus à jour. Vérifiez le réseau.

## Which centre, which desk

choose-centre = Choisissez votre centre
choose-desk = Choisissez votre guichet
# $n is the number of a desk.
desk-number = Guichet { $n }
change-desk = Changer de guichet
# $queues are letters, such as "A, R".
desk-queues = Files { $queues }
pages = Pages
nav-desk = Guichet
nav-slots = Créneaux
nav-hall = Écran de la salle

## The desk

# $n is the number of a kiosk in the hall.
kiosk-number = borne { $n }
help-title = Appels à l'aide
# $kiosk: "borne 2".
help-asked = Un visiteur demande de l'aide : { $kiosk }.
# $time: "09:42".
help-since = Depuis { $time }
help-coming = Quelqu'un arrive.
action-coming = J'arrive
action-helped = C'est fait
now-title = Maintenant
now-nobody = Personne n'est appelé à ce guichet.
# $number is the next ticket, "R-012".
action-call-next = Appeler { $number }
next-nobody = Personne n'attend pour ce guichet.
action-done = Terminé
# $number is the next ticket, "R-012".
action-done-next = Terminé, appeler { $number }
action-again = Rappeler
action-no-show = Absent
action-back = Remettre en attente
action-arrived = Est arrivé
# $number is the ticket that the button is about; said by screen readers.
about-ticket = { $number }
kind-appointment = Rendez-vous { $time }
kind-walk-in = Sans rendez-vous
# Why a visitor stands where they stand in the line.
why-due = l'heure du rendez-vous est venue
why-help-on-the-spot = priorité, aide demandée sur place
why-arrival = par ordre d'arrivée
why-early = en avance sur le rendez-vous
why-next = Pourquoi ce numéro :
needs-asked = Demandé :
its-request = Voir la demande
to-meet-title = À accueillir dans la salle
# $number is a ticket's.
to-meet = Aller vers { $number }
called-at = Appelé à { $time }
waiting-title = En attente
# $n people.
waiting-count = { $n ->
    [0] personne
    [one] { $n } personne
   *[other] { $n } personnes
}
waiting-nobody = Personne n'attend.
# Said before the minutes that somebody has waited.
waiting-since = attend depuis
minutes = { $n } min
for-other-desks = Pour d'autres guichets
expected-title = Attendus
expected-nobody = Plus personne n'est attendu aujourd'hui.
# $minutes after the appointment's time.
late = en retard de { $minutes } min
elsewhere-title = Aux autres guichets
over-title = Terminés aujourd'hui
over-nobody = Encore personne.
state-fulfilled = Servi
state-noshow = Absent
state-cancelled = Annulé
column-number = Numéro
column-service = Pour quoi
column-time = Heure
column-state = État
column-action = Action

## What was done, or why it was not

said-called = { $number } est appelé.
said-called-again = { $number } est rappelé.
said-done = { $number } est terminé.
said-no-show = { $number } est noté absent.
said-back = { $number } attend à nouveau.
said-arrived = { $number } est arrivé et attend.
said-nobody = Personne n'attend pour ce guichet.
said-busy = Ce guichet reçoit déjà { $number }. Dites d'abord si c'est terminé.
said-quicker = Rien n'a été fait : un collègue a été plus rapide, ou { $number } a déjà changé.
said-help-coming = Le visiteur voit et entend que vous arrivez.
said-help-already = Un collègue y va déjà.
said-help-over = Cet appel est déjà terminé.
said-helped = L'appel est terminé.

## Slots

slots-title = Créneaux
slots-what = Fermez un créneau pour qu'il ne soit plus proposé, ou changez son heure. Les visiteurs gardent leur ticket et leur code.
slots-day = Jour
slots-service = Service
slots-show = Afficher
slots-none = Aucun créneau ce jour-là pour ce service.
slots-closed-centre = Le centre est fermé, ou ce service est sans rendez-vous.
slot-open = Ouvert
slot-full = Complet
slot-blocked = Fermé
slot-past = Passé
slot-kept = Plus proposé, réservé
# $booked of $capacity places.
slot-places = { $booked } sur { $capacity }
column-places = Places prises
action-block = Fermer
action-unblock = Rouvrir
slot-new-time = Nouvelle heure
action-move = Déplacer
# Said before the time of the slot, by screen readers.
slot-why = Pourquoi déplacer
slot-why-staff-away = Personnel absent
slot-why-closed = Centre fermé
slot-why-other = Autre raison
said-blocked = Le créneau de { $time } est fermé.
# $n visitors are booked in it and keep their place.
said-blocked-booked = { $n ->
    [one] Le créneau de { $time } est fermé. { $n } visiteur y garde sa place : déplacez-le si besoin.
   *[other] Le créneau de { $time } est fermé. { $n } visiteurs y gardent leur place : déplacez-les si besoin.
}
said-unblocked = Le créneau de { $time } est ouvert.
said-moved = { $n ->
    [0] Le créneau est maintenant à { $time }.
    [one] Le créneau est maintenant à { $time }, avec { $n } visiteur. La borne le lui dira.
   *[other] Le créneau est maintenant à { $time }, avec { $n } visiteurs. La borne le leur dira.
}
# $n visitors were booked in the slot of $time.
said-cancelled = { $n ->
    [0] Personne n'était plus attendu à { $time }.
    [one] Le rendez-vous de { $time } est annulé ({ $n } visiteur). La borne le lui dira.
   *[other] Les rendez-vous de { $time } sont annulés ({ $n } visiteurs). La borne le leur dira.
}
# $n visitors are booked.
action-cancel-booked = { $n ->
    [one] Annuler ce rendez-vous
   *[other] Annuler ces { $n } rendez-vous
}
cancel-booked-sure = La place est perdue et ne peut pas être rendue. Déplacez plutôt, si c'est possible.
action-cancel-sure = Oui, annuler
said-not-moved = Rien n'a été fait : cette heure n'est pas possible ce jour-là.
said-slot-unknown = Rien n'a été fait : ce créneau n'existe plus.

## Certificate files: attestation of disability, card

nav-certificates = Dossiers
certificates-title = Dossiers d'attestation et de carte
certificates-what = Faites avancer un dossier, une étape permise à la fois. Le visiteur voit l'étape à la borne, jamais vos notes.
certificates-said-moved = C'est fait. Le visiteur verra cette étape.
certificates-said-conflict = Un collègue a changé ce dossier en même temps. Voici où il en est : rien n'est perdu, regardez puis recommencez si besoin.
certificates-said-not-allowed = Rien n'a été fait : cette étape n'est pas permise d'ici.
certificates-said-incomplete = Rien n'a été fait : il manque une information pour cette étape.
certificates-said-noted = La note est gardée. Elle reste entre collègues.
certificates-said-note-empty = La note est vide : rien n'a été gardé.
certificates-said-opened = Le dossier est ouvert. Donnez ces numéros à la personne.
certificates-said-exists = Cette personne a déjà un dossier pour ce document : le voici. Rien n'a été ouvert.
certificates-said-settled = C'est noté. Le message ne s'affiche plus.
certificates-said-unknown = Aucun dossier ne correspond. Vérifiez chaque chiffre.
certificates-notices = Une plateforme se trompe
# $source: the platform; $word: what it said.
certificates-notice-unknown-state = { $source } emploie un mot que nous ne connaissons pas : { $word }.
certificates-notice-other-track = { $source } donne à un dossier l'étape de l'autre document : { $word }.
certificates-notice-future = { $source } donne une date qui n'est pas encore venue : { $word }.
certificates-notice-impossible = { $source } annonce une étape qui ne peut pas suivre : { $word }.
certificates-notice-backwards = { $source } revient en arrière : { $word }.
certificates-notice-vanished = { $source } ne connaît plus un dossier qu'elle connaissait.
certificates-notice-unknown-paper = { $source } demande un papier que nous ne connaissons pas : { $word }.
certificates-notice-unknown-place = { $source } nomme un lieu que nous ne connaissons pas : { $word }.
certificates-notice-no-day = { $source } donne une étape sans son jour ou son heure : { $word }.
# $n times, the last on $day.
certificates-notice-times = { $n ->
    [one] { $n } fois, le { DATETIME($day, dateStyle: "long") }. Le visiteur entend « pas maintenant ».
   *[other] { $n } fois, la dernière le { DATETIME($day, dateStyle: "long") }. Les visiteurs entendent « pas maintenant ».
}
certificates-notice-seen = C'est réglé
certificates-new = Ouvrir un nouveau dossier
certificates-new-what = Pour une personne qui est devant vous et qui n'a pas encore de dossier. Il commence à la première étape ; ensuite, seules les étapes permises sont possibles.
certificates-new-by-name = Pour ouvrir un dossier, connectez-vous avec votre nom.
certificates-new-no-cndp = L'année de naissance et la CIN ne sont pas demandées : l'opérateur n'a pas encore de numéro d'autorisation de la CNDP (loi 09-08). Le dossier se retrouve par le code de son reçu.
certificates-new-with-cndp = Le numéro de dossier et le code du reçu sont donnés ici, à l'ouverture. Sans CIN, laissez la case vide.
certificates-new-open = Ouvrir le dossier
certificates-new-year = Année de naissance : quatre chiffres, pas dans l'avenir.
certificates-new-cin = CIN : une ou deux lettres, puis trois à sept chiffres.
certificates-new-wrong = Rien n'a été ouvert. Corrigez ceci :
certificates-given-out = Numéros donnés à la personne : écrivez-les sur son papier.
certificates-find-by = Chercher par
certificates-find = Ouvrir le dossier
certificates-key-receipt = Code du reçu
certificates-key-file-number = Numéro de dossier
certificates-key-cin = CIN
certificates-value = Numéro ou code
certificates-year = Année de naissance
certificates-scope = Dossiers
certificates-scope-centre = De ce centre
certificates-scope-province = De toute la province
certificates-files = Dossiers
certificates-count = { $n ->
    [0] aucun
    [one] { $n } dossier
   *[other] { $n } dossiers
}
certificates-none = Aucun dossier ici.
certificates-file = Dossier
certificates-track = Document
certificates-track-attestation = Attestation
certificates-track-card = Carte
certificates-kind-new = Première demande
certificates-kind-renewal = Renouvellement ou duplicata
certificates-kind-appeal = Recours
certificates-since = Depuis
certificates-source = Source
certificates-source-here = Ici
certificates-back = Tous les dossiers
certificates-case-title = Un dossier
certificates-as-of = Depuis le { DATETIME($day, dateStyle: "long") }
certificates-paper = Papier demandé :
certificates-day = Jour
certificates-place = Lieu
certificates-reason = Motif (reste ici)
certificates-reason-outside-scope = Hors du champ de ce document
certificates-reason-criteria-not-met = Les critères ne sont pas remplis
certificates-reason-papers-missing = Papiers non apportés
certificates-reason-other = Autre, voir la décision
certificates-identity = Montrer le numéro et la CIN
certificates-next-file = Aller au dossier qui le suit
certificates-previous-file = Aller au dossier d'avant
certificates-move = Étape suivante
certificates-move-none = Rien à faire ici : ce dossier attend le visiteur, le temps ou une autre plateforme.
certificates-notes = Notes entre collègues
certificates-notes-what = Elles sont chiffrées et ne sortent jamais d'ici.
certificates-note = Nouvelle note
certificates-note-write = Garder la note
certificates-steps = Le chemin du dossier
certificates-state-all = Toutes les étapes
certificates-state-DRAFT = Commencé
certificates-state-SUBMITTED = Reçu
certificates-state-PHYSICAL_FILE_DUE = Dossier papier attendu
certificates-state-CHECKING = Vérification
certificates-state-MISSING_DOCUMENTS = Papier manquant
certificates-state-MEDICAL_REVIEW = Avis médical
certificates-state-ASSESSMENT_SCHEDULED = Évaluation fixée
certificates-state-SOCIAL_EVALUATION = Évaluation sociale
certificates-state-IN_COMMISSION = En commission
certificates-state-APPROVED = Accepté
certificates-state-READY_FOR_PICKUP = Prêt à retirer
certificates-state-DELIVERED = Remis
certificates-state-EXPIRING = Expire bientôt
certificates-state-EXPIRED = Expiré
certificates-state-REJECTED = Refusé
certificates-state-APPEAL_FILED = Recours reçu
certificates-state-APPEAL_REJECTED = Recours refusé
certificates-state-WITHDRAWN = Annulé
certificates-state-TRANSFERRED = Transféré
certificates-event-submit = Le visiteur dépose sa demande
certificates-event-abandon = Le visiteur y renonce
certificates-event-await-file = Demander le dossier papier
certificates-event-file-complete = Dossier complet : vérifier
certificates-event-deposit = Le dossier est déposé
certificates-event-withdraw = Le visiteur annule
certificates-event-ask-papers = Demander un papier (une seule fois)
certificates-event-send-to-medical = Envoyer à l'avis médical
certificates-event-transfer = Transférer à un autre centre
certificates-event-refuse = Refuser
certificates-event-papers-given = Le papier est apporté
certificates-event-accept-transfer = Le nouveau centre accepte
certificates-event-plan-assessment = Fixer l'évaluation
certificates-event-assessed = L'évaluation est faite
certificates-event-capacity-evaluated = Capacité évaluée : évaluation sociale
certificates-event-approve = Accepter
certificates-event-plan-visit = Fixer la visite
certificates-event-visited = La visite est faite
certificates-event-file-report = Envoyer le rapport à la commission
certificates-event-ask-more = La commission demande un complément
certificates-event-printed = Imprimé : prêt à retirer
certificates-event-hand-over = Remettre le document aujourd'hui
certificates-event-appeal = Déposer un recours
certificates-event-appeal-accepted = Accepter le recours
certificates-event-appeal-refused = Refuser le recours

## The hall

hall-title = Numéros appelés
hall-number = Numéro
hall-desk = Guichet
hall-nobody = Votre numéro apparaîtra ici.

## Days

day-long = { DATETIME($day, dateStyle: "full") }

## Requests of services

requests-stage-received = Reçue
requests-stage-in-review = À l'étude
requests-stage-missing-documents = Papiers demandés
requests-stage-accepted = Acceptée
requests-stage-refused = Refusée
requests-stage-withdrawn = Retirée
requests-stage-done = Terminée
# What has to be done next for a request.
requests-task-received = À prendre en charge
requests-task-in-review = À décider
requests-task-missing-documents = En attente des papiers
requests-task-accepted = À remettre ou à exécuter

# The list. $day is the day on which a request was received.
nav-requests = Demandes
requests-title = Demandes du centre
requests-what = Ce que les visiteurs ont demandé. La loi 55-19 donne soixante jours pour répondre.
requests-show = Quelles demandes
requests-show-open = En cours
requests-show-overdue = En retard
requests-show-ended = Terminées
requests-none-open = Aucune demande n'est en cours.
requests-none-overdue = Aucune demande n'est en retard.
requests-none-ended = Aucune demande n'est terminée.
requests-code = Code du reçu
requests-find = Ouvrir
requests-received = Reçue le { DATETIME($day, dateStyle: "long") }
# $n days since a request was received.
requests-age = { $n ->
    [0] aujourd'hui
    [one] depuis { $n } jour
   *[other] depuis { $n } jours
}
# $n days until the last one for an answer.
requests-left = { $n ->
    [0] réponse due aujourd'hui
    [one] reste { $n } jour
   *[other] restent { $n } jours
}
# $n days since the last one for an answer.
requests-overdue = { $n ->
    [one] en retard de { $n } jour
   *[other] en retard de { $n } jours
}
requests-pages = Suite de la liste
requests-page-before = Page précédente
requests-page-after = Page suivante

# One request.
requests-one-title = Une demande
requests-back = Toutes les demandes
requests-receipt = Reçu
# $day is when the visitor took a number after the request.
requests-number-taken = Numéro pris le { DATETIME($day, dateStyle: "long") } :
requests-answers = Réponses
requests-no-answers = Rien n'a été demandé.
requests-erased = Les réponses sont effacées : demande retirée, ou terminée depuis longtemps.
requests-yes = Oui
requests-no = Non
requests-list-comma = ,{ " " }
requests-left-skipped = Passé
requests-left-unknown = Ne sait pas
requests-left-with-staff = À remplir ensemble
requests-fill = Remplir ensemble
requests-fill-keep = Enregistrer
requests-files = Papiers envoyés
requests-file = Papier { $n }
requests-now = Où en est la demande
requests-answer-by = Réponse due le { DATETIME($day, dateStyle: "long") }
requests-missing = Papiers demandés
requests-next = Que faire maintenant
requests-over = Cette demande est terminée.
requests-to-in-review = Étudier la demande
requests-to-accepted = Accepter
requests-to-done = C'est fait
requests-appeal = Étudier le recours
requests-to-missing-documents = Demander des papiers
requests-papers-which = Quels papiers manquent ?
requests-papers-once = La loi ne permet de les demander qu'une fois. Cochez tout ce qui manque.
requests-papers-ask = Demander ces papiers
requests-papers-asked = Les papiers ont déjà été demandés une fois.
requests-to-refused = Refuser
requests-reason = Pourquoi
requests-reason-choose = Choisissez une raison
requests-reason-told = Le visiteur lit la raison sur son reçu, et comment faire un recours.
requests-refuse = Refuser la demande
requests-reason-conditions = Les conditions du service ne sont pas remplies.
requests-reason-papers = Les papiers demandés ne sont pas arrivés.
requests-reason-already = La personne reçoit déjà cette aide.
requests-reason-no-place = Il ne reste plus de place.
requests-reason-other-office = Une autre administration s'en occupe.
requests-to-withdrawn = Le visiteur retire sa demande
requests-withdraw-what = Ses réponses et ses papiers seront effacés. Son reçu reste.
requests-withdraw = Retirer et effacer
requests-trail = Étapes
requests-day = { DATETIME($day, dateStyle: "long") }
requests-consent = Accord donné le { DATETIME($day, dateStyle: "long") }

# What was done, or why it was not.
requests-said-to-received = La demande est reçue.
requests-said-to-in-review = La demande est à l'étude.
requests-said-to-missing-documents = Le visiteur voit quels papiers manquent.
requests-said-to-accepted = La demande est acceptée.
requests-said-to-refused = La demande est refusée. Le visiteur voit pourquoi, et comment faire un recours.
requests-said-to-withdrawn = La demande est retirée. Les réponses sont effacées.
requests-said-to-done = La demande est terminée.
requests-said-filled = La réponse est enregistrée.
requests-said-no-answer = Rien n'a été fait : cette réponse n'est pas possible pour cette question.
requests-said-quicker = Rien n'a été fait : un collègue a changé cette demande. Regardez où elle en est.
requests-said-no-reason = Rien n'a été fait : choisissez une raison.
requests-said-no-papers = Rien n'a été fait : cochez les papiers qui manquent.
requests-said-not-found = Aucune demande n'a ce code. Vérifiez les chiffres du reçu.

## People by name

sign-in-name = Votre nom
sign-in-name-help = Laissez vide pour entrer avec le mot de passe du guichet.

## Services that a centre offers

nav-services = Services
services-title = Services de ce centre
services-what = Un service arrêté n'est plus proposé par les bornes, dès leur prochaine mise à jour. Ce qui est réservé reste réservé.
services-offered = Services
# $n of $all services are offered.
services-count = { $n } proposés sur { $all }
services-on = Proposé
services-off = Arrêté
action-switch-on = Proposer
action-switch-off = Arrêter
# $n appointments from today on.
services-appointments = { $n ->
    [one] { $n } rendez-vous à venir
   *[other] { $n } rendez-vous à venir
}
# $n requests that nobody decided yet.
services-requests = { $n ->
    [one] { $n } demande en cours
   *[other] { $n } demandes en cours
}
# $name of a colleague.
services-by = Changé par { $name }, { DATETIME($day, dateStyle: "medium") }
services-by-desk = Changé au guichet, { DATETIME($day, dateStyle: "medium") }
# $name of a service.
services-said-on = « { $name } » est proposé à nouveau.
services-said-off = « { $name } » n'est plus proposé.
services-stay-appointments = { $n ->
    [one] { $n } rendez-vous reste valable : servez-le, ou appelez la personne.
   *[other] { $n } rendez-vous restent valables : servez-les, ou appelez les personnes.
}
services-stay-requests = { $n ->
    [one] { $n } demande reste à traiter.
   *[other] { $n } demandes restent à traiter.
}
services-said-no-desk = « { $name } » : aucun guichet de ce centre ne sert cette file.
services-said-last = « { $name } » est le seul service de ce centre. Proposez-en d'abord un autre.
services-said-unknown = « { $name } » n'existe plus.

## Writing and publishing a service

nav-publishing = Publier
publishing-title = Publier un service
publishing-what = Une personne écrit, une autre approuve. Le service entre alors au catalogue de tous les centres ; chaque centre choisit de le proposer.
publishing-by-name = Pour écrire ou approuver, connectez-vous avec votre nom.
publishing-drafts = Brouillons
publishing-nameless = Service sans nom
# $name of a colleague.
publishing-changed = Dernier changement : { $name }, { DATETIME($day, dateStyle: "medium") }.
publishing-is-new = C'est un nouveau service.
publishing-state-draft = Brouillon
publishing-state-submitted = Attend une approbation
publishing-state-published = Publié
publishing-state-discarded = Abandonné
publishing-none = Personne n'écrit de service en ce moment.
publishing-begin = Service à écrire ou à changer
publishing-new = Un nouveau service
publishing-write = Écrire
publishing-said-saved = C'est enregistré.
publishing-said-submitted = Une deuxième personne peut maintenant approuver.
publishing-said-returned = Le texte est rendu pour être corrigé.
publishing-said-discarded = Le brouillon est abandonné. Rien n'est publié.
publishing-said-published = Le service est publié. Proposez-le sur la page « Services » de votre centre.
publishing-said-conflict = Quelqu'un d'autre a changé ce brouillon. Rien n'est perdu : comparez, puis enregistrez à nouveau.
publishing-said-gaps = Ce service ne peut pas encore être publié. Voyez ce qui manque.
publishing-said-own-work = Vous avez écrit dans ce texte. Une autre personne doit l'approuver.
publishing-said-by-name = Rien n'a été fait : connectez-vous avec votre nom.
publishing-said-over = Rien n'a été fait : ce brouillon a déjà changé d'état.
publishing-gaps = Ce qui manque encore
publishing-next = Et maintenant ?
publishing-second = Lisez tout, écoutez-vous lire les textes. Approuver publie le service aussitôt.
publishing-ready = Rien ne manque. Demandez l'approbation d'une deuxième personne.
action-approve = Approuver et publier
action-return = Rendre pour corriger
action-submit = Demander l'approbation
action-discard = Abandonner
action-save = Enregistrer
publishing-preview = Aperçu
publishing-spoken = Se dit
publishing-latin = En lettres latines
publishing-public = Le papier et l'écran de la salle ne montrent que le nom de la file, jamais celui du service.
publishing-text = Textes
publishing-field-name = Nom
publishing-field-description = Description
publishing-field-pictogram = Dessin
publishing-field-category = Groupe du menu
publishing-field-letter = File
publishing-field-minutes = Durée du rendez-vous, en minutes
publishing-field-documents = Papiers à apporter
publishing-field-discreet = Discret : l'écran ne montre pas le nom de ce service
publishing-field-public-name = Nom de la file
publishing-field-draft = Texte
publishing-help-name = Soixante lettres au plus. La forme dite de l'arabe et de la darija porte toutes ses voyelles.
publishing-help-description = Facultative : une phrase simple, dans les quatre langues ou dans aucune.
publishing-help-minutes = 0 : sans rendez-vous, on prend un numéro.
publishing-field-questions = Questions du service
publishing-help-questions = Sans question, le service donne un rendez-vous ou un numéro. Cochez les questions et numérotez-les. Le formulaire demande de lui-même, au début, si la personne est majeure ; l'âge et le lien avec l'enfant suivent ; l'accord vient à la fin. « Obligatoire » : la question ne peut pas être passée, mais un agent peut l'écrire.
publishing-questions-fixed = Les questions de ce service sont fixées : il cherche un dossier, ou il envoie aussitôt vers un agent.
publishing-no-cndp = Les questions d'identité et de santé ne peuvent pas être choisies : l'opérateur n'a pas encore de numéro d'autorisation de la CNDP (loi 09-08).
publishing-sensitivity-identifier = Identité
publishing-sensitivity-health = Santé
publishing-place = Place
publishing-required = Obligatoire
publishing-gap-cndp = « { $detail } » demande une autorisation de la CNDP, que l'opérateur n'a pas.
publishing-gap-discreet-identity = un service discret ne demande pas « { $detail } ».
publishing-gap-needs = il faut aussi demander « { $detail } ».
publishing-gap-needs-before = « { $detail } » doit être demandé avant.
publishing-where = Où et combien de temps
publishing-choose = Choisissez
publishing-acts = Qui a fait quoi
publishing-act-draft-started = Commencé
publishing-act-draft-written = Écrit
publishing-act-draft-submitted = Approbation demandée
publishing-act-draft-returned = Rendu pour corriger
publishing-act-service-published = Approuvé et publié
publishing-act-draft-discarded = Abandonné
publishing-gap-missing = manque.
publishing-gap-unchanged = est celui d'aujourd'hui : rien n'est changé.
# $detail: a number of letters, a letter's code, words, or a number of services.
publishing-gap-too-long = est trop long : { $detail } lettres au plus.
publishing-gap-letter = contient un signe invisible ({ $detail }). Effacez-le.
publishing-gap-spoken-missing = la forme dite manque.
publishing-gap-spoken-other = la forme dite n'a pas les mêmes mots.
publishing-gap-spoken-unmarked = il manque des voyelles dans : { $detail }
publishing-gap-not-tifinagh = s'écrit en tifinagh.
publishing-gap-latin-missing = les lettres latines manquent.
publishing-gap-latin-other = les lettres latines n'ont pas les mêmes mots.
publishing-gap-unknown = n'existe pas ou n'existe plus.
publishing-gap-full = ce groupe a déjà { $detail } services.
publishing-gap-no-desk = aucun centre n'a de guichet pour cette file.
publishing-gap-not-so-long = de 0 à { $detail }, par pas de cinq.
publishing-gap-discreet = un service discret ne demande aucun papier.
publishing-gap-tells = contient « { $detail } », que personne ne doit lire sur un ticket.
publishing-language-ar = Arabe
publishing-language-ary = Darija
publishing-language-zgh = Tamazight
publishing-language-fr = Français
publishing-gap-leaves-empty = un centre n'aurait plus aucun service : il n'a pas de guichet pour cette file.
