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
# $booked of $capacity places.
slot-places = { $booked } sur { $capacity }
column-places = Places prises
action-block = Fermer
action-unblock = Rouvrir
slot-new-time = Nouvelle heure
action-move = Déplacer
said-blocked = Le créneau de { $time } est fermé.
# $n visitors are booked in it and keep their place.
said-blocked-booked = { $n ->
    [one] Le créneau de { $time } est fermé. { $n } visiteur y garde sa place : déplacez-le si besoin.
   *[other] Le créneau de { $time } est fermé. { $n } visiteurs y gardent leur place : déplacez-les si besoin.
}
said-unblocked = Le créneau de { $time } est ouvert.
said-moved = { $n ->
    [0] Le créneau est maintenant à { $time }.
    [one] Le créneau est maintenant à { $time }, avec { $n } visiteur.
   *[other] Le créneau est maintenant à { $time }, avec { $n } visiteurs.
}
said-not-moved = Rien n'a été fait : cette heure n'est pas possible ce jour-là.
said-slot-unknown = Rien n'a été fait : ce créneau n'existe plus.

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
