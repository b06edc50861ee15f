### review: unreviewed
### Booking, moving and cancelling an appointment; taking a number.

which-service = Pour quel service venez-vous ?
which-service-help = Choisissez un service. La page suivante peut en montrer d'autres.
about-service-title = Ce service
about-service-help = Continuez si c'est ce qu'il vous faut. Sinon, revenez en arrière pour en choisir un autre.
which-day-title = Choix du jour
which-day = Quel jour voulez-vous venir ?
which-day-help = Choisissez un jour. La page suivante peut en montrer d'autres.
which-time-title = Choix de l'heure
which-time = À quelle heure voulez-vous venir ?
which-time-help = Choisissez une heure. Pour changer de jour, revenez en arrière.
# $n places are left on that day.
places-free = { $n ->
    [0] Complet
    [one] { $n } place libre
   *[other] { $n } places libres
}
book-this-title = Vérifier le rendez-vous
book-this = Voulez-vous prendre ce rendez-vous ?
book-this-help = Vérifiez le jour et l'heure. Puis confirmez, ou changez.
choice-book-it = Oui, je prends ce rendez-vous
no-slot-title = Pas de rendez-vous libre
no-slot = Aucun rendez-vous n'est libre pour ce service. Vous pouvez prendre un numéro.
no-slot-help = Avec un numéro, vous attendez votre tour aujourd'hui.
move-to-this-title = Vérifier le changement
move-to-this = Voulez-vous ce nouveau rendez-vous ?
move-to-this-help = Vérifiez le nouveau jour et la nouvelle heure. Puis confirmez, ou changez.
choice-move-it = Oui, je change de rendez-vous
not-an-appointment-title = Ce n'est pas un rendez-vous
not-an-appointment = Ce ticket est un numéro d'attente. On ne peut pas le changer.
not-an-appointment-help = Vous pouvez prendre un rendez-vous depuis le menu.
no-other-slot-title = Pas d'autre rendez-vous
no-other-slot = Aucun autre rendez-vous n'est libre. Le vôtre est gardé.
no-other-slot-help = Votre rendez-vous reste valable. Revenez un autre jour pour le changer.
cancel-this-title = Votre rendez-vous
cancel-this = Voulez-vous annuler ce rendez-vous ?
cancel-this-help = Si vous le gardez, rien ne change. Si vous l'annulez, la place est libérée.
choice-keep-it = Non, je le garde
choice-give-it-up = Oui, je veux l'annuler
cancel-sure-title = Confirmer l'annulation
cancel-sure = Voulez-vous vraiment annuler ? Votre place sera donnée à une autre personne.
cancel-sure-help = Si vous le gardez, rien ne change. L'annulation est définitive.
choice-cancel-it = Annuler le rendez-vous
cancelled-title = Rendez-vous annulé
cancelled = C'est fait. Merci de nous avoir prévenus.
cancelled-help = Vous pouvez partir, ou faire autre chose.
