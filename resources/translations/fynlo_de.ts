<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AllDay</name>
    <message>
        <source>All day</source>
        <translation>Alles zusammen</translation>
    </message>
    <message>
        <source>Nothing is to be made now</source>
        <translation>Gerade ist nichts zu machen</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
</context>
<context>
    <name>Allergy</name>
    <message>
        <source>Allergy changed</source>
        <translation>Allergie geändert</translation>
    </message>
    <message>
        <source>celery</source>
        <translation>Sellerie</translation>
    </message>
    <message>
        <source>crustaceans</source>
        <translation>Krebstiere</translation>
    </message>
    <message>
        <source>eggs</source>
        <translation>Eier</translation>
    </message>
    <message>
        <source>fish</source>
        <translation>Fisch</translation>
    </message>
    <message>
        <source>gluten</source>
        <translation>Gluten</translation>
    </message>
    <message>
        <source>lupin</source>
        <translation>Lupine</translation>
    </message>
    <message>
        <source>milk</source>
        <translation>Milch</translation>
    </message>
    <message>
        <source>molluscs</source>
        <translation>Weichtiere</translation>
    </message>
    <message>
        <source>mustard</source>
        <translation>Senf</translation>
    </message>
    <message>
        <source>nuts</source>
        <translation>Nüsse</translation>
    </message>
    <message>
        <source>peanuts</source>
        <translation>Erdnüsse</translation>
    </message>
    <message>
        <source>sesame</source>
        <translation>Sesam</translation>
    </message>
    <message>
        <source>soya</source>
        <translation>Soja</translation>
    </message>
    <message>
        <source>sulphites</source>
        <translation>Sulfite</translation>
    </message>
</context>
<context>
    <name>AllergyRow</name>
    <message>
        <source>ALLERGY  %1</source>
        <translation>ALLERGIE  %1</translation>
    </message>
    <message>
        <source>Allergy: %1</source>
        <translation>Allergie: %1</translation>
    </message>
</context>
<context>
    <name>AllergySheet</name>
    <message>
        <source>Allergy</source>
        <translation>Allergie</translation>
    </message>
    <message>
        <source>Anything else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Such as seat 2, kiwi</source>
        <translation>z. B. Platz 2, Kiwi</translation>
    </message>
    <message>
        <source>The kitchen reads it in red and confirms it before anything is ready.</source>
        <translation>Die Küche liest sie in Rot und bestätigt sie, bevor etwas fertig ist.</translation>
    </message>
</context>
<context>
    <name>AmountPad</name>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gegeben</translation>
    </message>
    <message>
        <source>Start the day first</source>
        <translation>Beginnen Sie zuerst den Tag</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Trinkgeld</translation>
    </message>
</context>
<context>
    <name>AtHand</name>
    <message>
        <source>{amount} in cash for order {number} was taken before the last close and given back since.</source>
        <translation>{amount} in bar für Bestellung {number} wurden vor dem letzten Abschluss genommen und seither zurückgegeben.</translation>
    </message>
    <message>
        <source>{amount} in cash for order {number} was taken before the last close. It counts now, and is not in the drawer again.</source>
        <translation>{amount} in bar für Bestellung {number} wurden vor dem letzten Abschluss genommen. Sie zählen jetzt und liegen nicht noch einmal in der Kassenlade.</translation>
    </message>
    <message>
        <source>{amount} in cash was taken for order {number}, which is not paid yet. It counts on the day the rest is taken.</source>
        <translation>{amount} in bar wurden für Bestellung {number} genommen, die noch nicht bezahlt ist. Sie zählen an dem Tag, an dem der Rest kassiert wird.</translation>
    </message>
    <message>
        <source>{amount} on the card machine for order {number} was taken before the last close and given back since.</source>
        <translation>{amount} auf dem Kartengerät für Bestellung {number} wurden vor dem letzten Abschluss genommen und seither zurückgegeben.</translation>
    </message>
    <message>
        <source>{amount} on the card machine for order {number} was taken before the last close. It counts now, and is not on the machine again.</source>
        <translation>{amount} auf dem Kartengerät für Bestellung {number} wurden vor dem letzten Abschluss genommen. Sie zählen jetzt und stehen nicht noch einmal auf dem Gerät.</translation>
    </message>
    <message>
        <source>{amount} on the card machine was taken for order {number}, which is not paid yet. It counts on the day the rest is taken.</source>
        <translation>{amount} auf dem Kartengerät wurden für Bestellung {number} genommen, die noch nicht bezahlt ist. Sie zählen an dem Tag, an dem der Rest kassiert wird.</translation>
    </message>
</context>
<context>
    <name>BackingUp</name>
    <message>
        <source>Every sale, the menu and the people are kept in {file}, on this till.</source>
        <translation>Alle Verkäufe, das Angebot und die Personen sind in {file} gesichert, auf dieser Kasse.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>And 1 older one</source>
        <translation>Und eine ältere</translation>
    </message>
    <message>
        <source>And {count} older ones</source>
        <translation>Und {count} ältere</translation>
    </message>
    <message>
        <source>In the folder {folder}</source>
        <translation>Im Ordner {folder}</translation>
    </message>
    <message>
        <source>Last backed up: {when}</source>
        <translation>Zuletzt gesichert: {when}</translation>
    </message>
    <message>
        <source>New codes were made by {name}, {when}.</source>
        <translation>Neue Codes erstellte {name}, {when}.</translation>
    </message>
    <message>
        <source>New codes were made by {name}, {when}. {manager} allowed it.</source>
        <translation>Neue Codes erstellte {name}, {when}. Erlaubt von {manager}.</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Noch keine Sicherung</translation>
    </message>
</context>
<context>
    <name>BackupModel</name>
    <message>
        <source>New codes were made, but not shown. Make new ones again.</source>
        <translation>Neue Codes wurden erstellt, aber nicht gezeigt. Erstellen Sie noch einmal neue.</translation>
    </message>
    <message>
        <source>No printer yet: set one up under Printer</source>
        <translation>Noch kein Drucker: Richten Sie unter Drucker einen ein</translation>
    </message>
</context>
<context>
    <name>BackupPart</name>
    <message>
        <source>A backup holds every sale, the menu, the people and the settings of the shop up to that moment. The till goes on selling while it is made.</source>
        <translation>Eine Sicherung enthält alle Verkäufe, das Angebot, die Personen und die Einstellungen des Geschäfts bis zu diesem Augenblick. Die Kasse verkauft währenddessen weiter.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Copy it to a memory stick and keep that away from the shop: what lies on this till alone is lost with it.</source>
        <translation>Kopieren Sie sie auf einen USB-Stick und bewahren Sie ihn außerhalb des Geschäfts auf: Was nur auf dieser Kasse liegt, geht mit ihr verloren.</translation>
    </message>
    <message>
        <source>Keep the old sheet</source>
        <translation>Das alte Blatt behalten</translation>
    </message>
    <message>
        <source>Make a new recovery sheet</source>
        <translation>Neues Wiederherstellungsblatt</translation>
    </message>
    <message>
        <source>Make new codes</source>
        <translation>Neue Codes erzeugen</translation>
    </message>
    <message>
        <source>New codes take the place of the old. What is backed up from now on opens with the new sheet alone; backups made before open with the old sheet alone.</source>
        <translation>Neue Codes treten an die Stelle der alten. Was ab jetzt gesichert wird, öffnet nur das neue Blatt; frühere Sicherungen öffnet nur das alte.</translation>
    </message>
    <message>
        <source>Only the codes on the recovery sheet open a backup, and nobody has kept them so far. Make a new sheet, print or copy it, then back up.</source>
        <translation>Nur die Codes auf dem Wiederherstellungsblatt öffnen eine Sicherung, und noch hat sie niemand aufbewahrt. Erzeugen Sie ein neues Blatt, drucken oder schreiben Sie es ab und sichern Sie dann.</translation>
    </message>
    <message>
        <source>Only the codes on the recovery sheet open a backup. They were shown when the shop was set up and are never shown again. If the sheet is lost or was never kept, make a new one.</source>
        <translation>Nur die Codes auf dem Wiederherstellungsblatt öffnen eine Sicherung. Sie wurden beim Einrichten des Geschäfts gezeigt und werden nie wieder gezeigt. Ist das Blatt verloren oder wurde es nie aufbewahrt, erzeugen Sie ein neues.</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Wiederherstellungsblatt</translation>
    </message>
    <message>
        <source>The sheet is safe: put the codes away</source>
        <translation>Das Blatt ist sicher: Codes ausblenden</translation>
    </message>
    <message>
        <source>These codes are shown this once. Print or copy them now and keep the sheet away from the till, then back up: only what is backed up from now on opens with them.</source>
        <translation>Diese Codes werden nur dieses eine Mal gezeigt. Drucken oder schreiben Sie sie jetzt ab, bewahren Sie das Blatt getrennt von der Kasse auf und sichern Sie dann: Nur was ab jetzt gesichert wird, öffnet sich mit ihnen.</translation>
    </message>
</context>
<context>
    <name>BasketFoot</name>
    <message>
        <source>All sent</source>
        <translation>Alles gesendet</translation>
    </message>
    <message>
        <source>Choose how it is paid</source>
        <translation>Zahlungsart wählen</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Parken</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>No items</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>No products here yet</source>
        <translation>Hier noch keine Artikel</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Bezahlen</translation>
    </message>
    <message>
        <source>Paying sends it</source>
        <translation>Geht beim Zahlen mit</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send to the kitchen, %1 new</source>
        <translation>An die Küche senden, %1 neu</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Summe %1</translation>
    </message>
    <message>
        <source>Touch a tile first</source>
        <translation>Zuerst Kachel antippen</translation>
    </message>
</context>
<context>
    <name>BasketHead</name>
    <message>
        <source>Add a name</source>
        <translation>Namen angeben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>Name: %1</translation>
    </message>
</context>
<context>
    <name>BasketLines</name>
    <message>
        <source>Lines of the order</source>
        <translation>Positionen der Bestellung</translation>
    </message>
    <message>
        <source>Make them under Menu &gt; Products.</source>
        <translation>Legen Sie sie unter Menü &gt; Artikel an.</translation>
    </message>
    <message>
        <source>No products here yet</source>
        <translation>Hier noch keine Artikel</translation>
    </message>
    <message>
        <source>Or scan a code, or type a name in the search. Then touch Pay.</source>
        <translation>Oder einen Code scannen, oder einen Namen in die Suche schreiben. Danach auf Bezahlen tippen.</translation>
    </message>
    <message>
        <source>Touch a tile to begin</source>
        <translation>Zum Beginnen Kachel antippen</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Choose the station</source>
        <translation>Station wählen</translation>
    </message>
</context>
<context>
    <name>BoardBar</name>
    <message>
        <source>%1 more below</source>
        <translation>%1 weitere darunter</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Alles zusammen</translation>
    </message>
    <message>
        <source>All well</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>No till heard</source>
        <translation>Keine Kasse zu hören</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Station: %1</source>
        <translation>Station: %1</translation>
    </message>
</context>
<context>
    <name>BoardTickets</name>
    <message>
        <source>Orders to make</source>
        <translation>Zu machende Bestellungen</translation>
    </message>
</context>
<context>
    <name>Categories</name>
    <message>
        <source>A category needs a name.</source>
        <translation>Eine Kategorie braucht einen Namen.</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Neue Kategorie</translation>
    </message>
</context>
<context>
    <name>CategoriesPart</name>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Categories hold the products: begin with one, such as Coffee.</source>
        <translation>Kategorien enthalten die Artikel: Beginnen Sie mit einer, zum Beispiel Kaffee.</translation>
    </message>
    <message>
        <source>Choose a category to change it.</source>
        <translation>Wählen Sie eine Kategorie, um sie zu ändern.</translation>
    </message>
    <message>
        <source>Colour of its edge</source>
        <translation>Farbe der Kante</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Neue Kategorie</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Place on the till</source>
        <translation>Platz auf der Kasse</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Lila</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Take off the till</source>
        <translation>Von der Kasse nehmen</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Write a name: then the category is saved as you go.</source>
        <translation>Schreiben Sie einen Namen: Dann wird die Kategorie laufend gespeichert.</translation>
    </message>
</context>
<context>
    <name>CategoryListModel</name>
    <message>
        <source>Order changed</source>
        <translation>Reihenfolge geändert</translation>
    </message>
    <message>
        <source>{name} is off the till</source>
        <translation>{name} ist nicht mehr auf der Kasse</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>{name} gespeichert</translation>
    </message>
</context>
<context>
    <name>CategoryRail</name>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Geparkt</translation>
    </message>
    <message>
        <source>Orders on hold: %1</source>
        <translation>Geparkte Bestellungen: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>Next order</source>
        <translation>Nächste Bestellung</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Noch einmal drucken</translation>
    </message>
    <message>
        <source>Print receipt</source>
        <translation>Beleg drucken</translation>
    </message>
    <message>
        <source>Show receipt</source>
        <translation>Beleg zeigen</translation>
    </message>
    <message>
        <source>Touch a tile or scan to begin the next order</source>
        <translation>Für die nächste Bestellung Kachel antippen oder scannen</translation>
    </message>
</context>
<context>
    <name>ChangeModel</name>
    <message>
        <source>Nothing was sold since this till was started.</source>
        <translation>Seit dem Start dieser Kasse wurde nichts verkauft.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Nothing was sold in this time</source>
        <translation>In dieser Zeit wurde nichts verkauft</translation>
    </message>
</context>
<context>
    <name>Checkout</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Zu zahlen</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Zu zahlen %1</translation>
    </message>
    <message>
        <source>Way to pay</source>
        <translation>Zahlungsart</translation>
    </message>
</context>
<context>
    <name>CheckoutModel</name>
    <message>
        <source>Give back what was taken so far, or take the rest.</source>
        <translation>Geben Sie zurück, was schon bezahlt wurde, oder kassieren Sie den Rest.</translation>
    </message>
    <message>
        <source>Touch what was taken so far to give it back.</source>
        <translation>Berühren Sie, was schon bezahlt wurde, um es zurückzugeben.</translation>
    </message>
</context>
<context>
    <name>ChoiceCard</name>
    <message>
        <source>Adds to the price</source>
        <translation>Aufpreis</translation>
    </message>
    <message>
        <source>Choice %1</source>
        <translation>Auswahl %1</translation>
    </message>
    <message>
        <source>Choice %1 adds</source>
        <translation>Auswahl %1 Aufpreis</translation>
    </message>
    <message>
        <source>Chosen before anybody touches.</source>
        <translation>Ist gewählt, bevor jemand tippt.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Such as Oat milk</source>
        <translation>z. B. Hafermilch</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>Usual: %1</source>
        <translation>Üblich: %1</translation>
    </message>
    <message>
        <source>choice %1</source>
        <translation>Auswahl %1</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>A choice needs a name.</source>
        <translation>Eine Auswahl braucht einen Namen.</translation>
    </message>
    <message>
        <source>Choices need a name.</source>
        <translation>Die Auswahlgruppe braucht einen Namen.</translation>
    </message>
    <message>
        <source>Exactly {count}</source>
        <translation>Genau {count}</translation>
    </message>
    <message>
        <source>New choices</source>
        <translation>Neue Auswahlgruppe</translation>
    </message>
    <message>
        <source>None needed, up to {most}</source>
        <translation>Nichts nötig, bis zu {most}</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} bis {most}</translation>
    </message>
</context>
<context>
    <name>ChoicesPart</name>
    <message>
        <source>%1: ask no more</source>
        <translation>%1: nicht mehr fragen</translation>
    </message>
    <message>
        <source>Add a choice</source>
        <translation>Auswahl hinzufügen</translation>
    </message>
    <message>
        <source>Ask for it no more</source>
        <translation>Nicht mehr danach fragen</translation>
    </message>
    <message>
        <source>Ask in a whole category</source>
        <translation>In einer ganzen Kategorie fragen</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Choices are asked for with a product, such as Milk: whole, oat, soya.</source>
        <translation>Nach einer Auswahl wird beim Artikel gefragt, etwa Milch: normal, Hafer, Soja.</translation>
    </message>
    <message>
        <source>Choose some choices to change them.</source>
        <translation>Wählen Sie eine Auswahlgruppe, um sie zu ändern.</translation>
    </message>
    <message>
        <source>Every product of</source>
        <translation>Alle Artikel von</translation>
    </message>
    <message>
        <source>For one product alone, open the product.</source>
        <translation>Für einen einzelnen Artikel öffnen Sie den Artikel.</translation>
    </message>
    <message>
        <source>Make a category first</source>
        <translation>Zuerst eine Kategorie anlegen</translation>
    </message>
    <message>
        <source>May be chosen, at most</source>
        <translation>Darf gewählt werden, höchstens</translation>
    </message>
    <message>
        <source>Must be chosen, at least</source>
        <translation>Muss gewählt werden, mindestens</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New choices</source>
        <translation>Neue Auswahlgruppe</translation>
    </message>
    <message>
        <source>No product asks for it yet</source>
        <translation>Noch kein Artikel fragt danach</translation>
    </message>
    <message>
        <source>Such as Milk</source>
        <translation>z. B. Milch</translation>
    </message>
    <message>
        <source>These products ask for it</source>
        <translation>Diese Artikel fragen danach</translation>
    </message>
    <message>
        <source>What can be chosen</source>
        <translation>Was gewählt werden kann</translation>
    </message>
    <message>
        <source>Write a name and one choice: then they are saved as you go.</source>
        <translation>Schreiben Sie einen Namen und eine Auswahl: Dann wird laufend gespeichert.</translation>
    </message>
</context>
<context>
    <name>CleanSheet</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Clean the screen</source>
        <translation>Bildschirm reinigen</translation>
    </message>
    <message>
        <source>Touches do nothing for half a minute</source>
        <translation>Berührungen bewirken eine halbe Minute lang nichts</translation>
    </message>
</context>
<context>
    <name>ClockQuestion</name>
    <message>
        <source>Set the clock of this device before the first sale.</source>
        <translation>Stellen Sie die Uhr dieses Geräts vor dem ersten Verkauf.</translation>
    </message>
    <message>
        <source>Set the clock of this device. Sales are kept on {day} until it is right.</source>
        <translation>Stellen Sie die Uhr dieses Geräts. Bis sie stimmt, werden Verkäufe unter {day} geführt.</translation>
    </message>
    <message>
        <source>The clock says {day}, and nothing was sold here yet.</source>
        <translation>Die Uhr zeigt {day} und hier wurde noch nichts verkauft.</translation>
    </message>
    <message>
        <source>The clock says {day}. This till was last used on {last}.</source>
        <translation>Die Uhr zeigt {day}. Diese Kasse wurde zuletzt am {last} benutzt.</translation>
    </message>
    <message>
        <source>Yes, it is {day}</source>
        <translation>Ja, es ist {day}</translation>
    </message>
</context>
<context>
    <name>ClockSheet</name>
    <message>
        <source>Is today right?</source>
        <translation>Stimmt das Datum?</translation>
    </message>
    <message>
        <source>Set the clock</source>
        <translation>Uhr stellen</translation>
    </message>
</context>
<context>
    <name>Close</name>
    <message>
        <source>1  Cash</source>
        <translation>1  Bargeld</translation>
    </message>
    <message>
        <source>2  Card machine</source>
        <translation>2  Kartengerät</translation>
    </message>
    <message>
        <source>3  Close</source>
        <translation>3  Abschluss</translation>
    </message>
    <message>
        <source>At hand</source>
        <translation>Gerade offen</translation>
    </message>
    <message>
        <source>At hand, {amount} of it taken already</source>
        <translation>Gerade offen, {amount} davon schon genommen</translation>
    </message>
    <message>
        <source>Count the drawer first</source>
        <translation>Zählen Sie zuerst die Kassenlade</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Exactly right</source>
        <translation>Stimmt genau</translation>
    </message>
    <message>
        <source>Key in its total</source>
        <translation>Summe eingeben</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht abgelesen</translation>
    </message>
    <message>
        <source>One order is open. It stays open for tomorrow.</source>
        <translation>Eine Bestellung ist offen. Sie bleibt bis morgen offen.</translation>
    </message>
    <message>
        <source>Only {amount} was counted. Leave that or less.</source>
        <translation>Nur {amount} wurden gezählt. Lassen Sie das oder weniger liegen.</translation>
    </message>
    <message>
        <source>Should be there</source>
        <translation>Sollte da sein</translation>
    </message>
    <message>
        <source>{amount} over</source>
        <translation>{amount} zu viel</translation>
    </message>
    <message>
        <source>{amount} short</source>
        <translation>{amount} zu wenig</translation>
    </message>
    <message>
        <source>{count} orders are open. They stay open for tomorrow.</source>
        <translation>{count} Bestellungen sind offen. Sie bleiben bis morgen offen.</translation>
    </message>
</context>
<context>
    <name>CloseCard</name>
    <message>
        <source>A difference is kept in the report and stops nothing.</source>
        <translation>Eine Differenz steht im Bericht und hält nichts auf.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>On the card machine</source>
        <translation>Auf dem Kartengerät</translation>
    </message>
    <message>
        <source>On this till</source>
        <translation>An dieser Kasse</translation>
    </message>
    <message>
        <source>Print the day&apos;s total on the card machine and key it in.</source>
        <translation>Drucken Sie die Tagessumme am Kartengerät und geben Sie sie ein.</translation>
    </message>
    <message>
        <source>There is no total to read</source>
        <translation>Keine Summe abzulesen</translation>
    </message>
</context>
<context>
    <name>CloseCash</name>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>How to count</source>
        <translation>So zählen</translation>
    </message>
    <message>
        <source>Key in everything that is in the drawer, the float included.</source>
        <translation>Geben Sie alles ein, was in der Kassenlade liegt, auch das Wechselgeld.</translation>
    </message>
    <message>
        <source>Next note</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>Notes and coins</source>
        <translation>Scheine und Münzen</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
</context>
<context>
    <name>CloseDay</name>
    <message>
        <source>Close the day</source>
        <translation>Tagesabschluss</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>CloseDayModel</name>
    <message>
        <source>Sent to the printer</source>
        <translation>An den Drucker gesendet</translation>
    </message>
</context>
<context>
    <name>CloseDone</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>The day is closed</source>
        <translation>Der Tag ist abgeschlossen</translation>
    </message>
</context>
<context>
    <name>CloseFinal</name>
    <message>
        <source>Cards on this till</source>
        <translation>Karten an dieser Kasse</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Tagesabschluss</translation>
    </message>
    <message>
        <source>Float for tomorrow</source>
        <translation>Wechselgeld für morgen</translation>
    </message>
    <message>
        <source>On the card machine</source>
        <translation>Auf dem Kartengerät</translation>
    </message>
    <message>
        <source>This writes the Z report and ends the day. It cannot be taken back.</source>
        <translation>Damit wird der Z-Bericht geschrieben und der Tag beendet. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>To the safe</source>
        <translation>In den Tresor</translation>
    </message>
</context>
<context>
    <name>ClosedDays</name>
    <message>
        <source>Closed days</source>
        <translation>Abgeschlossene Tage</translation>
    </message>
    <message>
        <source>Closed days of this till</source>
        <translation>Abgeschlossene Tage dieser Kasse</translation>
    </message>
    <message>
        <source>Each day stands here with its Z report once it is closed.</source>
        <translation>Jeder Tag steht hier mit seinem Z-Bericht, sobald er abgeschlossen ist.</translation>
    </message>
    <message>
        <source>No day is closed yet</source>
        <translation>Noch ist kein Tag abgeschlossen</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Z report {number} of {series}, at {time}</source>
        <translation>Z-Bericht {number} von {series}, um {time}</translation>
    </message>
    <message>
        <source>Z report {number}, closed by {name} at {time}</source>
        <translation>Z-Bericht {number}, abgeschlossen von {name} um {time}</translation>
    </message>
    <message>
        <source>{amount} of it is in another Z report too</source>
        <translation>{amount} davon auch in einem anderen Z-Bericht</translation>
    </message>
</context>
<context>
    <name>ClosedDaysModel</name>
    <message>
        <source>Copy sent to the printer</source>
        <translation>Kopie an den Drucker gesendet</translation>
    </message>
</context>
<context>
    <name>ComeOverSheet</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Come over</source>
        <translation>Wechseln</translation>
    </message>
    <message>
        <source>Come over to another hub</source>
        <translation>Zu einem anderen Hub wechseln</translation>
    </message>
    <message>
        <source>For a shop whose hub was begun anew at another till. That till shows its address under Settings, Terminals. This till stays the one it is, with all it has sold.</source>
        <translation>Für ein Geschäft, dessen Hub an einer anderen Kasse neu begonnen wurde. Diese zeigt seine Adresse unter Einstellungen, Geräte. Die Kasse hier bleibt, was sie ist, mit allem, was sie verkauft hat.</translation>
    </message>
    <message>
        <source>Its letters, if they are asked for</source>
        <translation>Seine Buchstaben, falls danach gefragt wird</translation>
    </message>
</context>
<context>
    <name>ConfirmedPart</name>
    <message>
        <source>Add a tip</source>
        <translation>Trinkgeld dazu</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>No tip</source>
        <translation>Kein Trinkgeld</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Kassiert</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Trinkgeld</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Nobody who may allow this has a PIN. A manager signs in for it.</source>
        <translation>Niemand, der das erlauben darf, hat eine PIN. Die Leitung meldet sich dafür an.</translation>
    </message>
    <message>
        <source>To allow it this once, key in the PIN of {names}.</source>
        <translation>Um es dieses eine Mal zu erlauben, die PIN von {names} eingeben.</translation>
    </message>
    <message>
        <source>{person} would like to change the products.</source>
        <translation>{person} möchte die Artikel ändern.</translation>
    </message>
    <message>
        <source>{person} would like to change the shop.</source>
        <translation>{person} möchte das Geschäft ändern.</translation>
    </message>
    <message>
        <source>{person} would like to change who works here.</source>
        <translation>{person} möchte ändern, wer hier arbeitet.</translation>
    </message>
    <message>
        <source>{person} would like to make new recovery codes.</source>
        <translation>{person} möchte neue Wiederherstellungscodes erstellen.</translation>
    </message>
    <message>
        <source>{person} would like to settle what does not agree.</source>
        <translation>{person} möchte klären, was nicht übereinstimmt.</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>A PIN is four to eight digits. Choose another.</source>
        <translation>Eine PIN hat vier bis acht Ziffern. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>A card cannot pay more than is due. Nothing was recorded; enter a tip as a tip.</source>
        <translation>Eine Karte kann nicht mehr bezahlen, als fällig ist. Nichts wurde verbucht; geben Sie ein Trinkgeld als Trinkgeld ein.</translation>
    </message>
    <message>
        <source>A cash tip goes in the jar, not through the till. Nothing was taken.</source>
        <translation>Ein Trinkgeld in bar kommt ins Glas, nicht durch die Kasse. Nichts wurde kassiert.</translation>
    </message>
    <message>
        <source>A category</source>
        <translation>Eine Kategorie</translation>
    </message>
    <message>
        <source>A choice needs a name, like Oat milk.</source>
        <translation>Eine Auswahl braucht einen Namen, etwa Hafermilch.</translation>
    </message>
    <message>
        <source>A class of tax</source>
        <translation>Ein Steuersatz</translation>
    </message>
    <message>
        <source>A day begins at an hour from 0 to 23. Nothing was saved.</source>
        <translation>Ein Tag beginnt zu einer Stunde von 0 bis 23. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>A discount is more than nothing, with at most {most} digits. Check the amount.</source>
        <translation>Ein Rabatt ist mehr als nichts und hat höchstens {most} Ziffern. Prüfen Sie den Betrag.</translation>
    </message>
    <message>
        <source>A discount lies between 0.1% and 100%. Check the number.</source>
        <translation>Ein Rabatt liegt zwischen 0.1% und 100%. Prüfen Sie die Zahl.</translation>
    </message>
    <message>
        <source>A group of choices</source>
        <translation>Eine Auswahlgruppe</translation>
    </message>
    <message>
        <source>A line holds between 1 and 9,999. Check the number.</source>
        <translation>Eine Position hat zwischen 1 und 9,999 Stück. Prüfen Sie die Zahl.</translation>
    </message>
    <message>
        <source>A payment cannot be less than nothing. Nothing was taken.</source>
        <translation>Eine Zahlung kann nicht weniger als nichts sein. Nichts wurde kassiert.</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Eine Person</translation>
    </message>
    <message>
        <source>A price is nothing or more, with at most {most} digits. Check the amount.</source>
        <translation>Ein Preis ist null oder mehr und hat höchstens {most} Ziffern. Prüfen Sie den Betrag.</translation>
    </message>
    <message>
        <source>A price is nothing or more. Write it like {like}.</source>
        <translation>Ein Preis ist null oder mehr. Schreiben Sie ihn wie {like}.</translation>
    </message>
    <message>
        <source>A price lies between {least} and {most}. Check the amount.</source>
        <translation>Ein Preis liegt zwischen {least} und {most}. Prüfen Sie den Betrag.</translation>
    </message>
    <message>
        <source>A product</source>
        <translation>Ein Artikel</translation>
    </message>
    <message>
        <source>A rate is a percentage from 0 to 100. Write it like 20 or 12.5.</source>
        <translation>Ein Satz ist ein Prozentwert von 0 bis 100. Schreiben Sie ihn wie 20 oder 12.5.</translation>
    </message>
    <message>
        <source>A receipt has waited so long that the customer may have gone, so it was not printed. The sale is safe. Print it only if it is still wanted.</source>
        <translation>Ein Beleg hat so lange gewartet, dass der Gast schon gegangen sein kann, und wurde deshalb nicht gedruckt. Der Verkauf ist sicher. Drucken Sie ihn nur, wenn er noch gewünscht ist.</translation>
    </message>
    <message>
        <source>A recovery key has {groups} groups of {each} letters and digits; this has {count} characters. Nothing was restored. Copy it again from the recovery sheet.</source>
        <translation>Ein Wiederherstellungsschlüssel hat {groups} Gruppen aus {each} Buchstaben und Ziffern; dieser hat {count} Zeichen. Nichts wurde wiederhergestellt. Schreiben Sie ihn noch einmal vom Wiederherstellungsblatt ab.</translation>
    </message>
    <message>
        <source>A refund takes nothing. Nothing was refunded; check the amounts.</source>
        <translation>Eine Erstattung nimmt nichts ein. Nichts wurde erstattet; die Beträge prüfen.</translation>
    </message>
    <message>
        <source>A shop</source>
        <translation>Ein Geschäft</translation>
    </message>
    <message>
        <source>A size needs a name, like Small.</source>
        <translation>Eine Größe braucht einen Namen, etwa Klein.</translation>
    </message>
    <message>
        <source>A station</source>
        <translation>Eine Station</translation>
    </message>
    <message>
        <source>A table seats at most {count}. Check the number.</source>
        <translation>An einen Tisch passen höchstens {count}. Prüfen Sie die Zahl.</translation>
    </message>
    <message>
        <source>A till was started on this data folder meanwhile, so what was found says nothing. Nothing was changed. Examine it again: beside a running till is well.</source>
        <translation>Inzwischen wurde auf diesem Datenordner eine Kasse gestartet, daher sagt das Gefundene nichts aus. Nichts wurde geändert. Prüfen Sie noch einmal: neben einer laufenden Kasse geht es gut.</translation>
    </message>
    <message>
        <source>ADDED</source>
        <translation>NEU</translation>
    </message>
    <message>
        <source>ALLERGY</source>
        <translation>ALLERGIE</translation>
    </message>
    <message>
        <source>Added after the bill was paid: {things}</source>
        <translation>Nach dem Bezahlen hinzugekommen: {things}</translation>
    </message>
    <message>
        <source>Added after the order was brought to another: {things}</source>
        <translation>Hinzugekommen, nachdem die Bestellung zu einer anderen gelegt war: {things}</translation>
    </message>
    <message>
        <source>Added: {things}</source>
        <translation>Hinzugekommen: {things}</translation>
    </message>
    <message>
        <source>Admit</source>
        <translation>Zulassen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>Außerdem</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>An imported order is paid in full elsewhere. It was not imported.</source>
        <translation>Eine importierte Bestellung ist anderswo ganz bezahlt. Sie wurde nicht importiert.</translation>
    </message>
    <message>
        <source>An old receipt, from the till’s books: amounts as they were sold. Choices and notes are no longer kept; the shop’s name and address are today’s.</source>
        <translation>Ein alter Beleg, aus den Büchern der Kasse: Beträge wie verkauft. Auswahl und Notizen werden nicht mehr aufbewahrt; Name und Adresse des Ladens sind die von heute.</translation>
    </message>
    <message>
        <source>An old receipt, from the till’s books: amounts as they were sold. Choices and notes are no longer kept; the shop’s name, address and VAT number are today’s.</source>
        <translation>Ein alter Beleg, aus den Büchern der Kasse: Beträge wie verkauft. Auswahl und Notizen werden nicht mehr aufbewahrt; Name, Adresse und USt-IdNr. des Ladens sind die von heute.</translation>
    </message>
    <message>
        <source>An older copy of this till&apos;s data was put back: what it sold after that copy is not here. Receipts are numbered {series} from now on. Keep the later data if you have it, and count the drawer.</source>
        <translation>Eine ältere Kopie der Daten dieser Kasse wurde zurückgelegt: Was sie nach dieser Kopie verkauft hat, ist nicht hier. Belege werden ab jetzt mit {series} nummeriert. Behalten Sie die späteren Daten, wenn Sie sie haben, und zählen Sie die Kassenlade.</translation>
    </message>
    <message>
        <source>An order chit has waited so long that the order may be made by now, so it was not printed. The order is safe. Print it only if it is still to be made.</source>
        <translation>Ein Bestellbon hat so lange gewartet, dass die Bestellung schon gemacht sein kann, und wurde deshalb nicht gedruckt. Die Bestellung ist sicher. Drucken Sie ihn nur, wenn sie noch zu machen ist.</translation>
    </message>
    <message>
        <source>An order holds at most {most} lines. Pay or hold this one first.</source>
        <translation>Eine Bestellung hat höchstens {most} Positionen. Kassieren oder parken Sie diese zuerst.</translation>
    </message>
    <message>
        <source>An order is due before it is late, and both within a day. Nothing was saved.</source>
        <translation>Eine Bestellung ist erst fällig und dann spät, beides innerhalb eines Tages. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Another order of that number and minute is here already ({order}). It was left as it is, and this one was not imported. If it comes from another till, name that till with --source and import the file again.</source>
        <translation>Eine andere Bestellung mit dieser Nummer und Minute ist schon hier ({order}). Sie blieb, wie sie war, und diese wurde nicht importiert. Kommt sie von einer anderen Kasse, nennen Sie diese mit --source und importieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>Another program is holding the till&apos;s database. {safe} Close the other program, then try again.</source>
        <translation>Ein anderes Programm hält die Datenbank der Kasse fest. {safe} Schließen Sie das andere Programm und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Another till is open on this data folder. It goes on as it was; nothing was changed. Use that one, or give this till a folder of its own with FYNLO_HOME.</source>
        <translation>Eine andere Kasse ist auf diesem Datenordner geöffnet. Sie läuft weiter wie bisher; nichts wurde geändert. Benutzen Sie diese oder geben Sie dieser Kasse mit FYNLO_HOME einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>Another version of this till left the order, and this one cannot read it. It is kept. Look in the card machine&apos;s list, and ring the order again or give the money back.</source>
        <translation>Eine andere Version dieser Kasse hat die Bestellung hinterlassen, und diese kann sie nicht lesen. Sie ist aufgehoben. Sehen Sie in der Liste des Kartengeräts nach und geben Sie die Bestellung noch einmal ein oder das Geld zurück.</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Apr.</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Aug.</translation>
    </message>
    <message>
        <source>BILL</source>
        <translation>ZWISCHENRECHNUNG</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>Zwischenrechnung</translation>
    </message>
    <message>
        <source>Bill paid, receipt {receipt}</source>
        <translation>Rechnung bezahlt, Beleg {receipt}</translation>
    </message>
    <message>
        <source>Bring it there too</source>
        <translation>Auch dorthin legen</translation>
    </message>
    <message>
        <source>Brought to another order: {order}</source>
        <translation>Zu einer anderen Bestellung gelegt: {order}</translation>
    </message>
    <message>
        <source>Business day</source>
        <translation>Geschäftstag</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>CANCELLED</source>
        <translation>STORNO</translation>
    </message>
    <message>
        <source>COPY</source>
        <translation>KOPIE</translation>
    </message>
    <message>
        <source>Card machine</source>
        <translation>Kartengerät</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>Übertrag</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Einlage</translation>
    </message>
    <message>
        <source>Cash in the drawer</source>
        <translation>Bargeld in der Kassenlade</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Entnahme</translation>
    </message>
    <message>
        <source>Cash taken, less paid back</source>
        <translation>Bareinnahmen abzüglich Erstattungen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Rückgeld</translation>
    </message>
    <message>
        <source>Changed in two places: {name}</source>
        <translation>An zwei Stellen geändert: {name}</translation>
    </message>
    <message>
        <source>Choose what comes back first. Nothing was refunded.</source>
        <translation>Wählen Sie zuerst, was zurückkommt. Nichts wurde erstattet.</translation>
    </message>
    <message>
        <source>Choose what moves first. Nothing was moved.</source>
        <translation>Wählen Sie zuerst, was verschoben wird. Nichts wurde verschoben.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Count the drawer first. Nothing was closed.</source>
        <translation>Zählen Sie zuerst die Kassenlade. Nichts wurde abgeschlossen.</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Counted at {time}, {name}</source>
        <translation>Gezählt um {time}, {name}</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>DEMO</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Dez.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Discounts given, already off</source>
        <translation>Gewährte Rabatte, schon abgezogen</translation>
    </message>
    <message>
        <source>Done on the copy alone: {count}. Nothing is lost, both are kept.</source>
        <translation>Nur auf der Kopie getan: {count}. Nichts ist verloren, beides bleibt erhalten.</translation>
    </message>
    <message>
        <source>Drawer opened</source>
        <translation>Kassenlade geöffnet</translation>
    </message>
    <message>
        <source>Each kind of {name}</source>
        <translation>Jede Größe von {name}</translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation>Hier essen</translation>
    </message>
    <message>
        <source>End of day.</source>
        <translation>Tagesende.</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Steuerfrei</translation>
    </message>
    <message>
        <source>Exempt from VAT</source>
        <translation>Von der MwSt. befreit</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Soll</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Feb.</translation>
    </message>
    <message>
        <source>Files of a till that was here before ({files}) were kept with the ending {ending}: its last sales may be in them. Keep them together with its till.db.</source>
        <translation>Dateien einer Kasse, die vorher hier war ({files}), wurden mit der Endung {ending} aufgehoben: Ihre letzten Verkäufe können darin sein. Heben Sie sie zusammen mit ihrer till.db auf.</translation>
    </message>
    <message>
        <source>First receipt</source>
        <translation>Erster Beleg</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Wechselgeld</translation>
    </message>
    <message>
        <source>Float put right</source>
        <translation>Wechselgeld berichtigt</translation>
    </message>
    <message>
        <source>Float put right at {time}, {name}</source>
        <translation>Wechselgeld berichtigt um {time}, {name}</translation>
    </message>
    <message>
        <source>For practice only. No money was taken.</source>
        <translation>Nur zur Übung. Es wurde kein Geld genommen.</translation>
    </message>
    <message>
        <source>For what you have of this order.</source>
        <translation>Für das, was Sie von dieser Bestellung haben.</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Fr.</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Brutto</translation>
    </message>
    <message>
        <source>How it was paid</source>
        <translation>Wie bezahlt wurde</translation>
    </message>
    <message>
        <source>In none of the takings: it counts when the rest is taken.</source>
        <translation>Noch in keinen Einnahmen: es zählt, wenn der Rest kassiert wird.</translation>
    </message>
    <message>
        <source>In none of the takings: the drawer or the card machine has less by it.</source>
        <translation>In keinen Einnahmen: in der Kassenlade oder auf dem Kartengerät ist um so viel weniger.</translation>
    </message>
    <message>
        <source>In these takings, but it came in on the day that is named: the drawer or the card machine has less by it.</source>
        <translation>In diesen Einnahmen, kam aber an dem genannten Tag herein: in der Kassenlade oder auf dem Kartengerät ist um so viel weniger.</translation>
    </message>
    <message>
        <source>In use now</source>
        <translation>Gilt jetzt</translation>
    </message>
    <message>
        <source>Incl. VAT</source>
        <translation>Inkl. MwSt.</translation>
    </message>
    <message>
        <source>It cannot go back from another account than it came to. Nothing was refunded.</source>
        <translation>Es kann nicht von einem anderen Konto zurückgehen als dem, auf das es kam. Nichts wurde erstattet.</translation>
    </message>
    <message>
        <source>It was set aside and counts for nothing. No sale is missing here. Somebody may be at the hub who should not be: have it looked at.</source>
        <translation>Es wurde beiseitegelegt und zählt nicht. Hier fehlt kein Verkauf. Vielleicht ist jemand am Hub, der dort nicht sein sollte: Lassen Sie ihn prüfen.</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Its figures stay as they are, and selling goes on. They cannot be made anew here. Save a backup, and add this till to the shop anew once nothing waits to be sent.</source>
        <translation>Ihre Zahlen bleiben, wie sie sind, und der Verkauf geht weiter. Sie können hier nicht neu berechnet werden. Sichern Sie die Daten und nehmen Sie diese Kasse neu ins Geschäft auf, sobald nichts mehr auf das Senden wartet.</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>Jan.</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Keep the sale, forget the void</source>
        <translation>Verkauf behalten, Storno vergessen</translation>
    </message>
    <message>
        <source>LATER</source>
        <translation>SPÄTER</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Zuletzt gehört</translation>
    </message>
    <message>
        <source>Last heard. What was done on it after that may be on it alone: switch it on near the hub. If it is gone for good, take it out under Settings, Terminals.</source>
        <translation>Zuletzt gehört. Was danach auf ihm getan wurde, ist vielleicht nur auf ihm: Schalten Sie es in der Nähe des Hubs ein. Ist es für immer weg, nehmen Sie es unter Einstellungen, Geräte heraus.</translation>
    </message>
    <message>
        <source>Last receipt</source>
        <translation>Letzter Beleg</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Draußen lassen</translation>
    </message>
    <message>
        <source>Left for tomorrow</source>
        <translation>Bleibt für morgen</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>März</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Mo.</translation>
    </message>
    <message>
        <source>Money taken for an order that was not sold</source>
        <translation>Geld genommen für eine Bestellung, die nicht verkauft wurde</translation>
    </message>
    <message>
        <source>Money was taken for this order. Nothing was changed. Give it back first, then take everything off.</source>
        <translation>Für diese Bestellung wurde Geld genommen. Nichts wurde geändert. Geben Sie das Geld zuerst zurück und nehmen Sie dann alles herunter.</translation>
    </message>
    <message>
        <source>More would go back one way than came by it. Nothing was refunded; pay the rest back the other way it was paid.</source>
        <translation>Auf einem Weg würde mehr zurückgehen, als darauf kam. Nichts wurde erstattet; den Rest auf dem anderen Weg zurückzahlen.</translation>
    </message>
    <message>
        <source>Moved to another order: {things}</source>
        <translation>In eine andere Bestellung verschoben: {things}</translation>
    </message>
    <message>
        <source>Moved to safe</source>
        <translation>In den Tresor gebracht</translation>
    </message>
    <message>
        <source>NOW</source>
        <translation>JETZT</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>No hub answers at {address}. Nothing was changed, and this terminal goes on by itself. Check that the hub runs and that both are on one network, then try again.</source>
        <translation>Unter {address} antwortet kein Hub. Nichts wurde geändert, und dieses Gerät arbeitet allein weiter. Prüfen Sie, ob der Hub läuft und beide in einem Netz sind, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>No kitchen screen is called {name}. Nothing was changed. There are: {names}.</source>
        <translation>Kein Küchenbildschirm heißt {name}. Es wurde nichts geändert. Es gibt: {names}.</translation>
    </message>
    <message>
        <source>No loudspeaker was found: the till is silent. Everything it says is on the screen.</source>
        <translation>Es wurde kein Lautsprecher gefunden: Die Kasse ist stumm. Alles, was sie meldet, steht auf dem Bildschirm.</translation>
    </message>
    <message>
        <source>No more of a tip can go back than was given. Nothing was refunded.</source>
        <translation>Von einem Trinkgeld kann nicht mehr zurückgehen, als gegeben wurde. Nichts wurde erstattet.</translation>
    </message>
    <message>
        <source>No printer is set up, so nothing was printed. Nothing is lost. Set one up in Settings, or show the receipt on the screen.</source>
        <translation>Es ist kein Drucker eingerichtet, daher wurde nichts gedruckt. Nichts ist verloren. Richten Sie in den Einstellungen einen ein oder zeigen Sie den Beleg auf dem Bildschirm.</translation>
    </message>
    <message>
        <source>Not moved, it was gone: {things}</source>
        <translation>Nicht verschoben, es war weg: {things}</translation>
    </message>
    <message>
        <source>Not read yet from {terminal}</source>
        <translation>Von {terminal} noch nicht gelesen</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Gilt nicht</translation>
    </message>
    <message>
        <source>Not voided, it had moved to another order: {things}</source>
        <translation>Nicht storniert, es war in eine andere Bestellung verschoben: {things}</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>Notiz: {note}</translation>
    </message>
    <message>
        <source>Nothing waits there any more: somebody else admitted it.</source>
        <translation>Dort wartet nichts mehr: Jemand anders hat es zugelassen.</translation>
    </message>
    <message>
        <source>Nothing was taken.</source>
        <translation>Nichts wurde kassiert.</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Nov.</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Okt.</translation>
    </message>
    <message>
        <source>Of that carried over</source>
        <translation>Davon übernommen</translation>
    </message>
    <message>
        <source>On a screen and on paper, maybe made twice: {things}</source>
        <translation>Auf einem Bildschirm und auf Papier, vielleicht zweimal gemacht: {things}</translation>
    </message>
    <message>
        <source>On a screen and on paper, some of it maybe made twice: {things}</source>
        <translation>Auf einem Bildschirm und auf Papier, ein Teil davon vielleicht zweimal gemacht: {things}</translation>
    </message>
    <message>
        <source>On the machine</source>
        <translation>Auf dem Gerät</translation>
    </message>
    <message>
        <source>On this till</source>
        <translation>An dieser Kasse</translation>
    </message>
    <message>
        <source>On {name}</source>
        <translation>Auf {name}</translation>
    </message>
    <message>
        <source>One barcode on two products: {code}</source>
        <translation>Ein Barcode an zwei Artikeln: {code}</translation>
    </message>
    <message>
        <source>One of these characters is not the one on the recovery sheet. Nothing was restored. Compare the groups one by one and correct it.</source>
        <translation>Eines dieser Zeichen ist nicht das auf dem Wiederherstellungsblatt. Nichts wurde wiederhergestellt. Vergleichen Sie die Gruppen einzeln und berichtigen Sie es.</translation>
    </message>
    <message>
        <source>Only a manager changes the menu. Nothing was changed. Ask one.</source>
        <translation>Nur die Leitung ändert die Karte. Nichts wurde geändert. Bitten Sie sie darum.</translation>
    </message>
    <message>
        <source>Only a manager changes the shop. Nothing was changed. Ask one.</source>
        <translation>Nur die Leitung ändert das Geschäft. Nichts wurde geändert. Bitten Sie sie darum.</translation>
    </message>
    <message>
        <source>Only a manager changes who works here. Nothing was changed. Ask one.</source>
        <translation>Nur die Leitung ändert, wer hier arbeitet. Nichts wurde geändert. Bitten Sie sie darum.</translation>
    </message>
    <message>
        <source>Only a manager makes new recovery codes. The old ones hold. Ask one.</source>
        <translation>Nur die Leitung erstellt neue Wiederherstellungscodes. Die alten gelten weiter. Frag sie.</translation>
    </message>
    <message>
        <source>Only a manager settles this. Nothing was changed. Ask one.</source>
        <translation>Nur die Leitung klärt das. Nichts wurde geändert. Bitten Sie sie darum.</translation>
    </message>
    <message>
        <source>Open orders carried over</source>
        <translation>Offene Bestellungen übernommen</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Order discount</source>
        <translation>Rabatt auf die Bestellung</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Bestellung {number}</translation>
    </message>
    <message>
        <source>Order {number}  {name}</source>
        <translation>Bestellung {number}  {name}</translation>
    </message>
    <message>
        <source>Order {number} has two times; the order was left out.</source>
        <translation>Bestellung {number} hat zwei Uhrzeiten; sie wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Order {number} is being rung on this till. Hold it first. Nothing was moved.</source>
        <translation>Bestellung {number} wird gerade an dieser Kasse aufgenommen. Parken Sie sie zuerst. Nichts wurde verschoben.</translation>
    </message>
    <message>
        <source>Order {number}, {way}</source>
        <translation>Bestellung {number}, {way}</translation>
    </message>
    <message>
        <source>Order {number}, {way}, {day}</source>
        <translation>Bestellung {number}, {way}, {day}</translation>
    </message>
    <message>
        <source>Order {number}: {why}</source>
        <translation>Bestellung {number}: {why}</translation>
    </message>
    <message>
        <source>Other users of this device can read the key to the sales. Make the file till.key readable to its owner only.</source>
        <translation>Andere Benutzer dieses Geräts können den Schlüssel zu den Verkäufen lesen. Machen Sie die Datei till.key nur für ihren Besitzer lesbar.</translation>
    </message>
    <message>
        <source>Over £250 in total: a full VAT invoice is available on request.</source>
        <translation>Über £250 insgesamt: Eine vollständige Rechnung mit MwSt. gibt es auf Wunsch.</translation>
    </message>
    <message>
        <source>Paid and refunded: {things}, receipt {receipt}</source>
        <translation>Bezahlt und erstattet: {things}, Beleg {receipt}</translation>
    </message>
    <message>
        <source>Paid elsewhere</source>
        <translation>Anderswo bezahlt</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>Bisher bezahlt</translation>
    </message>
    <message>
        <source>Paid twice: {things}</source>
        <translation>Doppelt bezahlt: {things}</translation>
    </message>
    <message>
        <source>Paid: {things}, receipt {receipt}</source>
        <translation>Bezahlt: {things}, Beleg {receipt}</translation>
    </message>
    <message>
        <source>Part of this order is paid. Take the rest, or give it back, then hold it.</source>
        <translation>Ein Teil dieser Bestellung ist bezahlt. Kassieren Sie den Rest oder geben Sie ihn zurück und parken Sie sie dann.</translation>
    </message>
    <message>
        <source>Part of this was refunded before. Nothing was refunded again.</source>
        <translation>Ein Teil davon wurde schon erstattet. Nichts wurde noch einmal erstattet.</translation>
    </message>
    <message>
        <source>People, their PINs and taxes are changed at a terminal that may manage, such as the till that began to share. Nothing was changed. Do it there.</source>
        <translation>Personen, ihre PINs und Steuern werden an einem Gerät geändert, das verwalten darf, etwa an der Kasse, die das Teilen begonnen hat. Nichts wurde geändert. Tun Sie es dort.</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Gedruckt</translation>
    </message>
    <message>
        <source>Printed for {station}</source>
        <translation>Für {station} gedruckt</translation>
    </message>
    <message>
        <source>RECOVERED</source>
        <translation>WIEDERHERGESTELLT</translation>
    </message>
    <message>
        <source>REFUND</source>
        <translation>ERSTATTUNG</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Receipt folder</source>
        <translation>Belegordner</translation>
    </message>
    <message>
        <source>Receipt number {receipt} was given twice</source>
        <translation>Belegnummer {receipt} wurde zweimal vergeben</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Belegdrucker</translation>
    </message>
    <message>
        <source>Receipt {number}</source>
        <translation>Beleg {number}</translation>
    </message>
    <message>
        <source>Receipt {receipt}</source>
        <translation>Beleg {receipt}</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Recovered: sales of this till&apos;s earlier life {life} that are in no other Z.</source>
        <translation>Wiederhergestellt: Verkäufe aus dem früheren Leben {life} dieser Kasse, die in keinem anderen Z stehen.</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Erstattung</translation>
    </message>
    <message>
        <source>Refund of receipt</source>
        <translation>Erstattung von Beleg</translation>
    </message>
    <message>
        <source>Refund {amount} on the card machine too.</source>
        <translation>Erstatten Sie {amount} auch am Kartengerät.</translation>
    </message>
    <message>
        <source>Refund {number}</source>
        <translation>Erstattung {number}</translation>
    </message>
    <message>
        <source>Refunded twice: the tip of receipt {receipt}</source>
        <translation>Zweimal erstattet: das Trinkgeld von Beleg {receipt}</translation>
    </message>
    <message>
        <source>Refunded twice: {name} of receipt {receipt}</source>
        <translation>Zweimal erstattet: {name} von Beleg {receipt}</translation>
    </message>
    <message>
        <source>Refunded, receipt {receipt}</source>
        <translation>Erstattet, Beleg {receipt}</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Erstattungen</translation>
    </message>
    <message>
        <source>Refunds ({count})</source>
        <translation>Erstattungen ({count})</translation>
    </message>
    <message>
        <source>Row {row} cannot be read: a quotation mark opens there and never closes, or closes in the middle of a cell. Mend that row. Nothing was imported.</source>
        <translation>Zeile {row} ist nicht lesbar: Dort öffnet sich ein Anführungszeichen und schließt nie, oder es schließt mitten in einer Zelle. Berichtigen Sie die Zeile. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>Row {row}: {fault}</source>
        <translation>Zeile {row}: {fault}</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Verkäufe</translation>
    </message>
    <message>
        <source>Sales ({count})</source>
        <translation>Verkäufe ({count})</translation>
    </message>
    <message>
        <source>Sales that wait and count nowhere yet: {count}. Admit them if they were really sold; leave them out if the terminal was lost or stolen.</source>
        <translation>Verkäufe, die warten und noch nirgends zählen: {count}. Lassen Sie sie zu, wenn wirklich verkauft wurde; lassen Sie sie draußen, wenn das Gerät verloren oder gestohlen war.</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sa.</translation>
    </message>
    <message>
        <source>Say why the drawer is opened. It was not opened.</source>
        <translation>Sagen Sie, warum die Kassenlade geöffnet wird. Sie wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Selling goes on. Until it is settled one of them lets terminals in, the same one everywhere. To settle it, make one the shop&apos;s hub: Settings, Terminals.</source>
        <translation>Der Verkauf geht weiter. Bis es geklärt ist, nimmt einer von beiden Geräte auf, überall derselbe. Um es zu klären, machen Sie einen zum Hub des Geschäfts: Einstellungen, Geräte.</translation>
    </message>
    <message>
        <source>Sent to {station}</source>
        <translation>An {station} geschickt</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sept.</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>Bedient von</translation>
    </message>
    <message>
        <source>Some of that is no longer open on this order. Nothing was moved.</source>
        <translation>Manches davon ist in dieser Bestellung nicht mehr offen. Nichts wurde verschoben.</translation>
    </message>
    <message>
        <source>Something came that no terminal of this shop has signed</source>
        <translation>Es kam etwas, das kein Gerät dieses Geschäfts unterschrieben hat</translation>
    </message>
    <message>
        <source>Something else of that terminal waits before what is in this file. The file was handed in, and nothing of it is lost. Look at what waits under Settings, Terminals, and admit it there.</source>
        <translation>Vor dem, was in dieser Datei ist, wartet noch anderes von diesem Gerät. Die Datei wurde eingereicht, nichts davon ist verloren. Sehen Sie unter Einstellungen, Geräte an, was wartet, und lassen Sie es dort zu.</translation>
    </message>
    <message>
        <source>Something is missing before what is in this file. What came before it was let in. Have the terminal write a file once more, with all that it holds.</source>
        <translation>Vor dem, was in dieser Datei steht, fehlt etwas. Was davor kam, wurde aufgenommen. Lassen Sie das Gerät noch einmal eine Datei mit allem schreiben, was es hat.</translation>
    </message>
    <message>
        <source>Something was sold since the day was started, so its float stands. Count the drawer: a difference is recorded at the close.</source>
        <translation>Seit Tagesbeginn wurde etwas verkauft, daher bleibt das Wechselgeld. Zähl die Schublade: eine Differenz wird beim Abschluss festgehalten.</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Zwischensumme</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>So.</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>ÜBUNG</translation>
    </message>
    <message>
        <source>Table {name}</source>
        <translation>Tisch {name}</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Zum Mitnehmen</translation>
    </message>
    <message>
        <source>Take it off {name}</source>
        <translation>Von {name} nehmen</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Kassieren</translation>
    </message>
    <message>
        <source>Take {amount} from the drawer.</source>
        <translation>Nehmen Sie {amount} aus der Kassenlade.</translation>
    </message>
    <message>
        <source>Take {amount} on the card machine</source>
        <translation>{amount} am Kartengerät kassieren</translation>
    </message>
    <message>
        <source>Taken earlier, given back now</source>
        <translation>Früher genommen, jetzt zurückgegeben</translation>
    </message>
    <message>
        <source>Taken earlier, orders paid now</source>
        <translation>Früher genommen, Bestellung jetzt bezahlt</translation>
    </message>
    <message>
        <source>Taken for orders not paid yet</source>
        <translation>Für noch nicht bezahlte Bestellungen genommen</translation>
    </message>
    <message>
        <source>Takings</source>
        <translation>Einnahmen</translation>
    </message>
    <message>
        <source>Takings so far. The day goes on.</source>
        <translation>Einnahmen bis jetzt. Der Tag geht weiter.</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>That PIN is taken. Nothing was saved. Choose another.</source>
        <translation>Diese PIN ist vergeben. Nichts wurde gespeichert. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>That amount cannot be right. Nothing was taken; check the number.</source>
        <translation>Dieser Betrag kann nicht stimmen. Nichts wurde kassiert; prüfen Sie die Zahl.</translation>
    </message>
    <message>
        <source>That amount is more than a drawer can hold. Check the number.</source>
        <translation>Dieser Betrag ist mehr, als in eine Kassenlade passt. Prüfen Sie die Zahl.</translation>
    </message>
    <message>
        <source>That code is for another kind of device. Nothing was changed. Have a manager show one for this kind, a till or a kitchen’s screen, then type it here.</source>
        <translation>Dieser Code ist für eine andere Art von Gerät. Nichts wurde geändert. Lassen Sie sich von der Leitung einen für diese Art zeigen, eine Kasse oder einen Küchenbildschirm, und tippen Sie ihn hier.</translation>
    </message>
    <message>
        <source>That code is of another venue than this terminal&apos;s. Nothing was changed. Use a code of this venue&apos;s hub, or join with a data folder that is empty.</source>
        <translation>Dieser Code gehört zu einem anderen Geschäft als dieses Gerät. Nichts wurde geändert. Nehmen Sie einen Code vom Hub dieses Geschäfts oder treten Sie mit einem leeren Datenordner bei.</translation>
    </message>
    <message>
        <source>That code is used up or older than ten minutes. Nothing was changed. Have a manager show another one, then type it here.</source>
        <translation>Dieser Code ist verbraucht oder älter als zehn Minuten. Nichts wurde geändert. Lassen Sie sich von der Leitung einen neuen zeigen und geben Sie ihn hier ein.</translation>
    </message>
    <message>
        <source>That code lets in a screen that only looks on, not a till. Nothing was changed here. Have a manager show a code for a till, then type it here.</source>
        <translation>Dieser Code lässt einen Bildschirm zu, der nur zusieht, keine Kasse. Hier wurde nichts geändert. Lassen Sie sich einen Code für eine Kasse zeigen und tippen Sie ihn hier.</translation>
    </message>
    <message>
        <source>That file is of another shop. Nothing was let in.</source>
        <translation>Diese Datei gehört zu einem anderen Geschäft. Nichts wurde aufgenommen.</translation>
    </message>
    <message>
        <source>That file is of no terminal of this shop. Nothing was let in. Look whether it is the right file.</source>
        <translation>Diese Datei ist von keinem Gerät dieses Geschäfts. Nichts wurde aufgenommen. Prüfen Sie, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>That file was changed since a terminal of this shop wrote it. Nothing of it was let in. Have the terminal write it once more.</source>
        <translation>Diese Datei wurde verändert, seit ein Gerät dieses Geschäfts sie geschrieben hat. Nichts davon wurde aufgenommen. Lassen Sie das Gerät sie noch einmal schreiben.</translation>
    </message>
    <message>
        <source>That hub is not the one in charge of who belongs to this shop. Nothing was changed. Join at the hub that is in charge, with a code of its own.</source>
        <translation>Dieser Hub bestimmt nicht, wer zu diesem Geschäft gehört. Nichts wurde geändert. Treten Sie bei dem Hub bei, der es bestimmt, mit einem Code von ihm.</translation>
    </message>
    <message>
        <source>That is no address of a hub. Type it as the other terminal shows it.</source>
        <translation>Das ist keine Adresse eines Hubs. Geben Sie sie ein, wie das andere Gerät sie zeigt.</translation>
    </message>
    <message>
        <source>That is not a whole code. Nothing was changed. Type all of it as the other terminal shows it, its last letters too.</source>
        <translation>Das ist kein vollständiger Code. Nichts wurde geändert. Geben Sie ihn ganz ein, wie das andere Gerät ihn zeigt, auch die letzten Buchstaben.</translation>
    </message>
    <message>
        <source>That is not on this till any more. Nothing was changed.</source>
        <translation>Das ist nicht mehr an dieser Kasse. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>That is not what waits there any more. Nothing was admitted. Look at it again, then admit it.</source>
        <translation>Dort wartet inzwischen etwas anderes. Nichts wurde zugelassen. Sehen Sie es noch einmal an und lassen Sie es dann zu.</translation>
    </message>
    <message>
        <source>That is the same order twice. Choose another.</source>
        <translation>Das ist zweimal dieselbe Bestellung. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>That is the whole order. Leave something on it, or pay it as it is.</source>
        <translation>Das ist die ganze Bestellung. Lassen Sie etwas darin oder kassieren Sie sie, wie sie ist.</translation>
    </message>
    <message>
        <source>That line is no longer in the order. Nothing was changed.</source>
        <translation>Diese Position ist nicht mehr in der Bestellung. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>That line is not on this receipt. Nothing was refunded.</source>
        <translation>Diese Position steht nicht auf dem Beleg. Nichts wurde erstattet.</translation>
    </message>
    <message>
        <source>That order has nothing left to pay. Nothing was changed.</source>
        <translation>In dieser Bestellung ist nichts mehr zu bezahlen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>That order is not on this till. Nothing was changed.</source>
        <translation>Diese Bestellung ist nicht an dieser Kasse. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>That payment is no longer with the order. Nothing was given back.</source>
        <translation>Diese Zahlung gehört nicht mehr zur Bestellung. Nichts wurde zurückgegeben.</translation>
    </message>
    <message>
        <source>That receipt is not on this till. Nothing was refunded.</source>
        <translation>Dieser Beleg ist nicht an dieser Kasse. Nichts wurde erstattet.</translation>
    </message>
    <message>
        <source>That tip cannot be right. Nothing was recorded; check the number.</source>
        <translation>Dieses Trinkgeld kann nicht stimmen. Nichts wurde verbucht; prüfen Sie die Zahl.</translation>
    </message>
    <message>
        <source>The PDF could not be saved in {folder}: {why}. Nothing else was changed. Make room or choose another folder for documents, then try again; the paper can always be printed.</source>
        <translation>Das PDF konnte nicht in {folder} gespeichert werden: {why}. Sonst wurde nichts geändert. Schaffen Sie Platz oder wählen Sie einen anderen Ordner für Dokumente und versuchen Sie es dann noch einmal; drucken geht immer.</translation>
    </message>
    <message>
        <source>The VAT “{cell}” is more than 100%.</source>
        <translation>Die MwSt. „{cell}“ ist mehr als 100%.</translation>
    </message>
    <message>
        <source>The VAT “{cell}” is not a rate. Write it like 20, or Zero.</source>
        <translation>Die MwSt. „{cell}“ ist kein Satz. Schreiben Sie sie wie 20 oder Zero.</translation>
    </message>
    <message>
        <source>The VAT “{cell}” is one percent or less. Write 20% as 20, and no VAT as Zero.</source>
        <translation>Die MwSt. „{cell}“ ist ein Prozent oder weniger. Schreiben Sie 20 % als 20 und keine MwSt. als Zero.</translation>
    </message>
    <message>
        <source>The amount is nothing. Key in how much moved.</source>
        <translation>Der Betrag ist null. Geben Sie ein, wie viel bewegt wurde.</translation>
    </message>
    <message>
        <source>The backup could not be copied to {stick}: {why}. The one on this till is whole. Put the stick in again, or take another, then try again.</source>
        <translation>Die Sicherung konnte nicht auf {stick} kopiert werden: {why}. Die auf dieser Kasse ist unversehrt. Steck den Stick wieder ein oder nimm einen anderen, dann versuch es erneut.</translation>
    </message>
    <message>
        <source>The backup could not be restored: {why}. The backup is as it was. Check that the disk has room and the folder belongs to you, then try again.</source>
        <translation>Die Sicherung konnte nicht wiederhergestellt werden: {why}. Die Sicherung ist, wie sie war. Prüfen Sie, ob die Festplatte Platz hat und der Ordner Ihnen gehört, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The backup could not be written to {folder}: {why}. The sales on this till are safe, and earlier backups are as they were. Choose a folder with room, or another stick, then try again.</source>
        <translation>Die Sicherung konnte nicht nach {folder} geschrieben werden: {why}. Die Verkäufe auf dieser Kasse sind sicher, und frühere Sicherungen sind, wie sie waren. Wählen Sie einen Ordner mit Platz oder einen anderen Stick und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The backup on this till cannot be read: {why}. Nothing of it is on {stick}. Back up once more and copy that one. If it comes again, have the disk of this till looked at.</source>
        <translation>Die Sicherung auf dieser Kasse kann nicht gelesen werden: {why}. Auf {stick} liegt nichts davon. Sichern Sie noch einmal und kopieren Sie diese. Kommt es wieder, lassen Sie den Datenträger dieser Kasse prüfen.</translation>
    </message>
    <message>
        <source>The backup {backup} cannot be read: {why}. Nothing was restored, and the disk of this till is well. Put the stick in again, or use another copy of the backup, then try again.</source>
        <translation>Die Sicherung {backup} kann nicht gelesen werden: {why}. Nichts wurde wiederhergestellt, und der Datenträger dieser Kasse ist in Ordnung. Stecken Sie den Stick neu ein oder nehmen Sie eine andere Kopie der Sicherung und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The backup {backup} is damaged: a part of it is missing or was changed. Nothing was restored. Use another copy of the backup, or an earlier one.</source>
        <translation>Die Sicherung {backup} ist beschädigt: Ein Teil fehlt oder wurde verändert. Nichts wurde wiederhergestellt. Nehmen Sie eine andere Kopie der Sicherung oder eine frühere.</translation>
    </message>
    <message>
        <source>The barcode {barcode} belongs to “{name}”; it was left out.</source>
        <translation>Der Barcode {barcode} gehört zu „{name}“; er wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The barcode {barcode} is in row {row} already; this row was left out.</source>
        <translation>Der Barcode {barcode} steht schon in Zeile {row}; diese Zeile wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The barcode “{cell}” begins with “{sign}”, like a spreadsheet formula. Write only what is printed below the bars, in a column formatted as text.</source>
        <translation>Der Barcode „{cell}“ beginnt mit „{sign}“ wie eine Tabellenformel. Schreiben Sie nur, was unter den Strichen steht, in eine als Text formatierte Spalte.</translation>
    </message>
    <message>
        <source>The card was declined. Nothing was taken. Try again, or take cash.</source>
        <translation>Die Karte wurde abgelehnt. Nichts wurde abgebucht. Versuchen Sie es noch einmal oder nehmen Sie Bargeld.</translation>
    </message>
    <message>
        <source>The category has no name yet, so it is not saved.</source>
        <translation>Die Kategorie hat noch keinen Namen und ist deshalb nicht gespeichert.</translation>
    </message>
    <message>
        <source>The change holds until the till is restarted, but could not be kept: {why}. Sales and the menu are safe. Make room on the disk, then change it again.</source>
        <translation>Die Änderung gilt, bis die Kasse neu gestartet wird, konnte aber nicht gespeichert werden: {why}. Verkäufe und Karte sind sicher. Schaffen Sie Platz auf der Festplatte und ändern Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The choices have no name yet, so they are not saved.</source>
        <translation>Die Auswahlgruppe hat noch keinen Namen und ist deshalb nicht gespeichert.</translation>
    </message>
    <message>
        <source>The class of VAT has no name yet, so it is not saved.</source>
        <translation>Der Steuersatz hat noch keinen Namen und ist deshalb nicht gespeichert.</translation>
    </message>
    <message>
        <source>The clock of this device is wrong, and a date that is written down stays. Nothing was done. Set the clock, then go on.</source>
        <translation>Die Uhr dieses Geräts geht falsch, und ein einmal notiertes Datum bleibt stehen. Es wurde nichts getan. Stellen Sie die Uhr und machen Sie dann weiter.</translation>
    </message>
    <message>
        <source>The clock of {terminal} is {count} min fast</source>
        <translation>Die Uhr von {terminal} geht {count} Min. vor</translation>
    </message>
    <message>
        <source>The clock of {terminal} is {count} min slow</source>
        <translation>Die Uhr von {terminal} geht {count} Min. nach</translation>
    </message>
    <message>
        <source>The copy of the shop that it began with was wrong. Prices and totals here may be too. No sale is lost. Close this program and start it again: all figures are made anew from the log.</source>
        <translation>Die Kopie des Geschäfts, mit der sie begann, war falsch. Preise und Summen hier können es auch sein. Kein Verkauf ist verloren. Schließen Sie dieses Programm und starten Sie es wieder: Alle Zahlen werden aus dem Protokoll neu gemacht.</translation>
    </message>
    <message>
        <source>The data folder cannot be read: {why}. Check the disk and restart.</source>
        <translation>Der Datenordner ist nicht lesbar: {why}. Prüfen Sie die Festplatte und starten Sie neu.</translation>
    </message>
    <message>
        <source>The data folder {folder} cannot be made: {why}. Nothing was changed. Choose a folder that belongs to you with FYNLO_HOME, then start again.</source>
        <translation>Der Datenordner {folder} konnte nicht angelegt werden: {why}. Nichts wurde geändert. Wählen Sie mit FYNLO_HOME einen Ordner, der Ihnen gehört, und starten Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The data folder {folder} cannot be written: {why}. Nothing was changed. Check that it is not read-only and belongs to you, then start again.</source>
        <translation>In den Datenordner {folder} kann nicht geschrieben werden: {why}. Nichts wurde geändert. Prüfen Sie, dass er nicht schreibgeschützt ist und Ihnen gehört, und starten Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The date “{cell}” does not lie in the years {first} to {last}. Check it.</source>
        <translation>Das Datum „{cell}“ liegt nicht in den Jahren {first} bis {last}. Prüfen Sie es.</translation>
    </message>
    <message>
        <source>The day is closed already, and nothing was sold since. No second Z was made.</source>
        <translation>Der Tag ist schon abgeschlossen und seitdem wurde nichts verkauft. Es wurde kein zweites Z gemacht.</translation>
    </message>
    <message>
        <source>The disk of this till is full. {safe} Free some space, then try again.</source>
        <translation>Die Festplatte dieser Kasse ist voll. {safe} Schaffen Sie Platz und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The disk of this till reports an error. {safe} Stop selling on this till and have its disk looked at; restore the last backup on another device.</source>
        <translation>Die Festplatte dieser Kasse meldet einen Fehler. {safe} Verkaufen Sie nicht weiter an dieser Kasse und lassen Sie die Festplatte prüfen; stellen Sie die letzte Sicherung auf einem anderen Gerät wieder her.</translation>
    </message>
    <message>
        <source>The drawer did not open. Nothing is lost. Open it with its key.</source>
        <translation>Die Kassenlade ging nicht auf. Nichts ist verloren. Öffnen Sie sie mit dem Schlüssel.</translation>
    </message>
    <message>
        <source>The drawer did not open: the printer is busy. Nothing is lost. Try again, or use its key.</source>
        <translation>Die Kassenlade ging nicht auf: Der Drucker ist beschäftigt. Nichts ist verloren. Versuchen Sie es noch einmal oder benutzen Sie den Schlüssel.</translation>
    </message>
    <message>
        <source>The drawer did not open: {printer} cannot be reached. Nothing is lost. Open the drawer with its key, and check that the printer is on and connected.</source>
        <translation>Die Kassenlade ging nicht auf: {printer} ist nicht erreichbar. Nichts ist verloren. Öffnen Sie sie mit dem Schlüssel und prüfen Sie, ob der Drucker an und verbunden ist.</translation>
    </message>
    <message>
        <source>The drawer has no float yet. Start the day with its float, then take cash.</source>
        <translation>In der Kassenlade liegt noch kein Wechselgeld. Beginnen Sie den Tag mit dem Wechselgeld und nehmen Sie dann Bargeld.</translation>
    </message>
    <message>
        <source>The drawer is open already. Nothing was changed.</source>
        <translation>Die Kassenlade ist schon eröffnet. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The examination needs room in {folder} for a while: {why}. Nothing was examined to its end and nothing was changed; the sales on this till are as they were. Make room there, or name another folder with TMPDIR, then try again.</source>
        <translation>Die Prüfung braucht vorübergehend Platz in {folder}: {why}. Nichts wurde zu Ende geprüft und nichts geändert; die Verkäufe auf dieser Kasse sind, wie sie waren. Schaffen Sie dort Platz oder nennen Sie mit TMPDIR einen anderen Ordner und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The file could not be saved in {folder}: {why}. Nothing else was changed. Make room or choose another folder for documents, then try again.</source>
        <translation>Die Datei konnte nicht in {folder} gespeichert werden: {why}. Sonst wurde nichts geändert. Platz schaffen oder einen anderen Ordner für Dokumente wählen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The file has headings and no orders. Nothing was imported.</source>
        <translation>Die Datei hat Überschriften und keine Bestellungen. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>The file has headings and no rows. Nothing was imported.</source>
        <translation>Die Datei hat Überschriften und keine Zeilen. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>The file has more than {most:,} rows, more than a till&apos;s menu holds. Check that it is the menu. Nothing was imported.</source>
        <translation>Die Datei hat mehr als {most:,} Zeilen, mehr als eine Karte fasst. Prüfen Sie, ob es die Karte ist. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>The file has more than {most:,} rows. Split it by year and import the parts. Nothing was imported.</source>
        <translation>Die Datei hat mehr als {most:,} Zeilen. Teilen Sie sie nach Jahren und importieren Sie die Teile. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>The file has no column “{missing}”; its first row says: {seen}. Nothing was imported.</source>
        <translation>Die Datei hat keine Spalte „{missing}“; in der ersten Zeile steht: {seen}. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>The file is empty. Nothing was imported.</source>
        <translation>Die Datei ist leer. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>The file is larger than {size} MB. Split it and import the parts. Nothing was imported.</source>
        <translation>Die Datei ist größer als {size} MB. Teilen Sie sie und importieren Sie die Teile. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>The file till.db of this till is empty, and the last sales may be in {file} beside it. Nothing was changed. Put a whole till.db back, restore a backup, or start in an empty folder, named with FYNLO_HOME.</source>
        <translation>Die Datei till.db dieser Kasse ist leer, und die letzten Verkäufe können in {file} daneben sein. Nichts wurde geändert. Legen Sie eine vollständige till.db zurück, stellen Sie eine Sicherung wieder her oder beginnen Sie in einem leeren Ordner, den FYNLO_HOME nennt.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read, so this terminal sells by itself for now. Its sales are safe and are sent later. Have a manager show a code, close this till and let it in again, as what it is: fynlo join ADDRESS CODE</source>
        <translation>Die Datei {file} ist nicht lesbar, daher verkauft dieses Gerät vorerst allein. Seine Verkäufe sind sicher und werden später gesendet. Lassen Sie sich von der Leitung einen Code zeigen, schließen Sie diese Kasse und lassen Sie sie wieder zu, als das, was sie ist: fynlo join ADDRESS CODE</translation>
    </message>
    <message>
        <source>The file {file} cannot be read: {why}. Nothing was let in.</source>
        <translation>Die Datei {file} kann nicht gelesen werden: {why}. Nichts wurde aufgenommen.</translation>
    </message>
    <message>
        <source>The file {file} could not be written: {why}. The sales are safe here. Choose another place, then try again.</source>
        <translation>Die Datei {file} konnte nicht geschrieben werden: {why}. Die Verkäufe sind hier sicher. Wählen Sie einen anderen Ort und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file {file} is empty: there is no sale in it. Nothing was examined and nothing was changed. Restore the last backup into this folder.</source>
        <translation>Die Datei {file} ist leer: Kein Verkauf ist darin. Nichts wurde geprüft und nichts geändert. Stellen Sie die letzte Sicherung in diesen Ordner wieder her.</translation>
    </message>
    <message>
        <source>The file {file} of this till is empty, though the till has been used: a disk or another program emptied it. No new till was begun in its place. Restore the last backup into this folder, or put a whole copy of {file} back. To begin a new till, name an empty folder with FYNLO_HOME.</source>
        <translation>Die Datei {file} dieser Kasse ist leer, obwohl die Kasse benutzt wurde: Ein Datenträger oder ein anderes Programm hat sie geleert. Keine neue Kasse wurde an ihrer Stelle begonnen. Stellen Sie die letzte Sicherung in diesen Ordner wieder her oder legen Sie eine vollständige Kopie von {file} zurück. Um eine neue Kasse zu beginnen, nennen Sie mit FYNLO_HOME einen leeren Ordner.</translation>
    </message>
    <message>
        <source>The float left for tomorrow cannot be more than what was counted.</source>
        <translation>Das Wechselgeld für morgen kann nicht mehr sein, als gezählt wurde.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {why}. The sales are safe here. Put in a memory stick, then try again.</source>
        <translation>Der Ordner {folder} kann nicht angelegt werden: {why}. Die Verkäufe sind hier sicher. Stecken Sie einen USB-Stick ein und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The hub above, which lets tablets in, does not answer. Nothing was changed. Try again once the internet is back, or do it at a terminal of that hub.</source>
        <translation>Der übergeordnete Hub, der Tablets einlässt, antwortet nicht. Nichts wurde geändert. Versuchen Sie es erneut, sobald das Internet wieder da ist, oder tun Sie es an einem Gerät jenes Hubs.</translation>
    </message>
    <message>
        <source>The hub at {address} cannot show by itself that it is this shop’s. Nothing was changed. Type the letters of its key as well: the till on which it runs shows them under Settings, Terminals.</source>
        <translation>Der Hub unter {address} kann von sich aus nicht zeigen, dass er zu diesem Geschäft gehört. Nichts wurde geändert. Geben Sie auch die Buchstaben seines Schlüssels ein: Die Kasse, auf der er läuft, zeigt sie unter Einstellungen, Geräte.</translation>
    </message>
    <message>
        <source>The hub at {address} goes by another hub than the one that let this terminal in. Nothing was changed. Come over to it instead: Settings, Terminals.</source>
        <translation>Der Hub unter {address} richtet sich nach einem anderen Hub als dem, der dieses Gerät aufgenommen hat. Nichts wurde geändert. Wechseln Sie stattdessen zu ihm: Einstellungen, Geräte.</translation>
    </message>
    <message>
        <source>The hub at {address} has other letters than those. Nothing was changed. Read them at one of its own terminals: fynlo authority</source>
        <translation>Der Hub unter {address} hat andere Buchstaben als diese. Nichts wurde geändert. Lesen Sie sie an einem seiner eigenen Geräte ab: fynlo authority</translation>
    </message>
    <message>
        <source>The hub at {address} is not the one that this code is of. Nothing was sent to it. Check the address and the code; if both are right, something stands between.</source>
        <translation>Der Hub unter {address} ist nicht der, zu dem dieser Code gehört. Ihm wurde nichts gesendet. Prüfen Sie Adresse und Code; stimmen beide, steht etwas dazwischen.</translation>
    </message>
    <message>
        <source>The hub does not answer. Nothing was changed. Look at the till&apos;s status, then try again.</source>
        <translation>Der Hub antwortet nicht. Nichts wurde geändert. Sehen Sie den Zustand der Kasse an und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The hub fell silent while this terminal was given what the shop holds. The terminal has joined; it takes in the rest by itself when it is started.</source>
        <translation>Der Hub verstummte, während dieses Gerät die Daten des Geschäfts bekam. Das Gerät ist beigetreten; den Rest holt es beim Start von selbst.</translation>
    </message>
    <message>
        <source>The hub has been tried too often from here. Nothing was changed. Wait a minute, then try once more.</source>
        <translation>Der Hub wurde von hier zu oft versucht. Nichts wurde geändert. Warten Sie eine Minute und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The hub has everything of this terminal. No file was written.</source>
        <translation>Der Hub hat alles von diesem Gerät. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>The hub has let this terminal go. What it sold is safe here. A manager can admit it, or it joins again with a data folder that is empty.</source>
        <translation>Der Hub hat dieses Gerät entlassen. Was es verkauft hat, ist hier sicher. Die Leitung kann es zulassen, oder es tritt mit einem leeren Datenordner wieder bei.</translation>
    </message>
    <message>
        <source>The hub of this shop did not start. This terminal sells by itself, and sends what it sold once the hub runs. The file {file} says why.</source>
        <translation>Der Hub dieses Geschäfts ist nicht gestartet. Dieses Gerät verkauft allein und sendet seine Verkäufe, sobald der Hub läuft. Die Datei {file} sagt, warum.</translation>
    </message>
    <message>
        <source>The hub was asked to stop and has not stopped yet. What it holds is safe. Wait a minute, then look with: fynlo hub --stop</source>
        <translation>Der Hub wurde gebeten anzuhalten und läuft noch. Was er hält, ist sicher. Warten Sie eine Minute und sehen Sie dann nach mit: fynlo hub --stop</translation>
    </message>
    <message>
        <source>The key by which the hub knows this terminal is not on this device, so nothing can be signed. Its sales are safe here. Restore the key from where you keep a copy.</source>
        <translation>Der Schlüssel, an dem der Hub dieses Gerät erkennt, ist nicht hier, also kann nichts unterschrieben werden. Die Verkäufe sind hier sicher. Stellen Sie den Schlüssel aus Ihrer Kopie wieder her.</translation>
    </message>
    <message>
        <source>The key by which the hub knows this terminal is not on this device. Nothing was changed, and its sales are safe here. Restore the key from where you keep a copy, or join as another terminal: with a code, and a data folder that is empty.</source>
        <translation>Der Schlüssel, an dem der Hub dieses Gerät erkennt, ist nicht hier. Nichts wurde geändert, und die Verkäufe sind hier sicher. Stellen Sie den Schlüssel aus Ihrer Kopie wieder her oder treten Sie als anderes Gerät bei: mit einem Code und einem leeren Datenordner.</translation>
    </message>
    <message>
        <source>The key file of this till cannot be read. Nothing was changed. Check that {file} belongs to you, then start the till again.</source>
        <translation>Die Schlüsseldatei dieser Kasse ist nicht lesbar. Nichts wurde geändert. Prüfen Sie, ob {file} Ihnen gehört, und starten Sie die Kasse dann noch einmal.</translation>
    </message>
    <message>
        <source>The key of this till cannot be kept: {why}. Nothing was set up. Check that its data folder can be written, then start again.</source>
        <translation>Der Schlüssel dieser Kasse konnte nicht gespeichert werden: {why}. Nichts wurde eingerichtet. Prüfen Sie, ob in den Datenordner geschrieben werden kann, und starten Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The key to this till&apos;s sales is damaged. The sales are safe in their folder, and no new key was made over them. Restore from a backup with the recovery key.</source>
        <translation>Der Schlüssel zu den Verkäufen dieser Kasse ist beschädigt. Die Verkäufe liegen sicher in ihrem Ordner und es wurde kein neuer Schlüssel darüber gelegt. Stellen Sie eine Sicherung mit dem Wiederherstellungsschlüssel wieder her.</translation>
    </message>
    <message>
        <source>The key to this till&apos;s sales is not on this device. The sales are safe in their folder, and no new key was made over them. Sign in as the user who set the till up, or restore from a backup with the recovery key.</source>
        <translation>Der Schlüssel zu den Verkäufen dieser Kasse ist nicht auf diesem Gerät. Die Verkäufe liegen sicher in ihrem Ordner und es wurde kein neuer Schlüssel darüber gelegt. Melden Sie sich als der Benutzer an, der die Kasse eingerichtet hat, oder stellen Sie eine Sicherung mit dem Wiederherstellungsschlüssel wieder her.</translation>
    </message>
    <message>
        <source>The last training cannot be cleared away: {why}. The shop&apos;s sales are safe and were not touched. Close other programs that look into {folder}, then try again.</source>
        <translation>Die letzte Übung lässt sich nicht wegräumen: {why}. Die Verkäufe des Geschäfts sind sicher und wurden nicht berührt. Schließen Sie andere Programme, die in {folder} sehen, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The money came back</source>
        <translation>Das Geld kam zurück</translation>
    </message>
    <message>
        <source>The new hub has begun with others already, so nothing was handed over to it. Nothing was changed here. Come over to it instead: Settings, Terminals.</source>
        <translation>Der neue Hub hat schon mit anderen begonnen, daher wurde ihm nichts übergeben. Hier wurde nichts geändert. Wechseln Sie stattdessen zu ihm: Einstellungen, Geräte.</translation>
    </message>
    <message>
        <source>The order number is missing or too long.</source>
        <translation>Die Bestellnummer fehlt oder ist zu lang.</translation>
    </message>
    <message>
        <source>The payments come to {paid} and the order to {total}. Nothing was sold; take the rest first.</source>
        <translation>Die Zahlungen ergeben {paid} und die Bestellung {total}. Nichts wurde verkauft; kassieren Sie erst den Rest.</translation>
    </message>
    <message>
        <source>The price of {name} cannot be right. Nothing was saved. Check it.</source>
        <translation>Der Preis von {name} kann nicht stimmen. Nichts wurde gespeichert. Prüfen Sie ihn.</translation>
    </message>
    <message>
        <source>The printer did not say why.</source>
        <translation>Der Drucker hat nicht gesagt, warum.</translation>
    </message>
    <message>
        <source>The product has no name yet, so it is not saved.</source>
        <translation>Der Artikel hat noch keinen Namen und ist deshalb nicht gespeichert.</translation>
    </message>
    <message>
        <source>The quantity “{cell}” is more than {most:,}. Check it; a larger one goes on two rows.</source>
        <translation>Die Menge „{cell}“ ist mehr als {most:,}. Prüfen Sie sie; eine größere kommt auf zwei Zeilen.</translation>
    </message>
    <message>
        <source>The quantity “{cell}” is not more than nothing. Write how many were sold; what came back is not imported.</source>
        <translation>Die Menge „{cell}“ ist nicht mehr als nichts. Schreiben Sie, wie viel verkauft wurde; Zurückgegebenes wird nicht importiert.</translation>
    </message>
    <message>
        <source>The quantity “{cell}” is not one that a till can hold. Write it like 2 or 1.5.</source>
        <translation>Die Menge „{cell}“: Damit kann keine Kasse rechnen. Schreiben Sie zum Beispiel 2 oder 1.5.</translation>
    </message>
    <message>
        <source>The settings of this device cannot be reached ({why}), so it starts with the usual ones. Sales and the menu are safe. Restart the till; if this comes again, have its disk looked at.</source>
        <translation>Die Einstellungen dieses Geräts sind nicht erreichbar ({why}), daher beginnt es mit den üblichen. Verkäufe und Karte sind sicher. Starten Sie die Kasse neu; kommt das wieder, lassen Sie die Festplatte prüfen.</translation>
    </message>
    <message>
        <source>The settings of this device could not be read, so it starts with the usual ones. Sales and the menu are safe. Open Settings and choose again, the printer first. The old file is kept as {name}.</source>
        <translation>Die Einstellungen dieses Geräts waren nicht lesbar, daher beginnt es mit den üblichen. Verkäufe und Karte sind sicher. Öffnen Sie die Einstellungen und wählen Sie neu, den Drucker zuerst. Die alte Datei ist als {name} aufbewahrt.</translation>
    </message>
    <message>
        <source>The shop’s copy does not fit this till</source>
        <translation>Die Kopie des Geschäfts passt nicht zu dieser Kasse</translation>
    </message>
    <message>
        <source>The shop’s hub answers, so no other is begun. Nothing was changed. If terminals do not reach it, look at their network.</source>
        <translation>Der Hub des Geschäfts antwortet, daher wird kein anderer begonnen. Nichts wurde geändert. Erreichen ihn Geräte nicht, prüfen Sie deren Netz.</translation>
    </message>
    <message>
        <source>The size {name} has no price yet, so it is not saved.</source>
        <translation>Die Größe {name} hat noch keinen Preis und ist deshalb nicht gespeichert.</translation>
    </message>
    <message>
        <source>The spreadsheet shortened the barcode to “{cell}”. Format the column as text and save the file again.</source>
        <translation>Die Tabelle hat den Barcode zu „{cell}“ gekürzt. Formatieren Sie die Spalte als Text und speichern Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>The spreadsheet took the barcode “{cell}” for a number. Format the column as text, write it anew and save the file again.</source>
        <translation>Die Tabelle hat den Barcode „{cell}“ für eine Zahl gehalten. Formatieren Sie die Spalte als Text, schreiben Sie ihn neu und speichern Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>The station has no name yet, so it is not saved.</source>
        <translation>Die Station hat noch keinen Namen und ist deshalb nicht gespeichert.</translation>
    </message>
    <message>
        <source>The till is closing. Nothing was joined. Start it again, then try again.</source>
        <translation>Die Kasse wird gerade geschlossen. Es wurde nichts beigetreten. Starten Sie sie neu und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The till stopped while this was printing. Nothing is lost. Look at the paper: print it again only if it is missing or torn off short.</source>
        <translation>Die Kasse hielt an, während das gedruckt wurde. Nichts ist verloren. Sehen Sie auf das Papier: Drucken Sie nur noch einmal, wenn es fehlt oder zu kurz abgerissen ist.</translation>
    </message>
    <message>
        <source>The till&apos;s database cannot be opened. Nothing was changed. Check that its folder is there and belongs to you, then start the till again.</source>
        <translation>Die Datenbank der Kasse lässt sich nicht öffnen. Nichts wurde geändert. Prüfen Sie, ob ihr Ordner da ist und Ihnen gehört, und starten Sie die Kasse dann noch einmal.</translation>
    </message>
    <message>
        <source>The till&apos;s database cannot be written. {safe} Check that its folder is not read-only and belongs to you, then start the till again.</source>
        <translation>In die Datenbank der Kasse kann nicht geschrieben werden. {safe} Prüfen Sie, dass ihr Ordner nicht schreibgeschützt ist und Ihnen gehört, und starten Sie die Kasse dann noch einmal.</translation>
    </message>
    <message>
        <source>The till&apos;s database does not open with this device&apos;s key. Nothing was changed. If the folder came from another device, restore from a backup with the recovery key.</source>
        <translation>Die Datenbank der Kasse öffnet sich nicht mit dem Schlüssel dieses Geräts. Nichts wurde geändert. Kam der Ordner von einem anderen Gerät, stellen Sie eine Sicherung mit dem Wiederherstellungsschlüssel wieder her.</translation>
    </message>
    <message>
        <source>The till&apos;s database holds what no till has written ({why}), and cannot be examined to its end. Nothing was changed. Stop selling on this till, keep its folder as it is, and restore the last backup on another device.</source>
        <translation>Die Datenbank der Kasse enthält, was keine Kasse geschrieben hat ({why}), und kann nicht bis zum Ende geprüft werden. Nichts wurde geändert. Verkaufen Sie nicht weiter an dieser Kasse, lassen Sie ihren Ordner, wie er ist, und stellen Sie die letzte Sicherung auf einem anderen Gerät wieder her.</translation>
    </message>
    <message>
        <source>The till&apos;s database is damaged. {safe} Stop selling on this till, keep its folder as it is, and restore the last backup.</source>
        <translation>Die Datenbank der Kasse ist beschädigt. {safe} Verkaufen Sie nicht weiter an dieser Kasse, lassen Sie ihren Ordner, wie er ist, und stellen Sie die letzte Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The till&apos;s list of the kitchen&apos;s papers cannot be read or written: {why}. Orders and sales are safe. What is to be printed for the kitchen may wait or come twice, so tell the kitchen by voice; have the disk of this till looked at.</source>
        <translation>Die Liste der Küchenpapiere auf dieser Kasse kann nicht gelesen oder geschrieben werden: {why}. Bestellungen und Verkäufe sind sicher. Was für die Küche zu drucken ist, wartet vielleicht oder kommt doppelt: Sagen Sie es der Küche mündlich und lassen Sie den Datenträger dieser Kasse prüfen.</translation>
    </message>
    <message>
        <source>The {what} is missing.</source>
        <translation>Angabe fehlt: {what}.</translation>
    </message>
    <message>
        <source>The {what} “{cell}” has a comma. Write it with a dot, like {like}.</source>
        <translation>{what} „{cell}“ enthält ein Komma. Schreiben Sie mit Punkt, wie {like}.</translation>
    </message>
    <message>
        <source>The {what} “{cell}” has a comma. Write it without one, like {like}.</source>
        <translation>{what} „{cell}“ enthält ein Komma. Schreiben Sie ohne Komma, wie {like}.</translation>
    </message>
    <message>
        <source>The {what} “{cell}” is a spreadsheet formula. Write the amount itself.</source>
        <translation>{what} „{cell}“ ist eine Tabellenformel. Schreiben Sie den Betrag selbst.</translation>
    </message>
    <message>
        <source>The {what} “{cell}” is less than nothing.</source>
        <translation>{what} „{cell}“ ist weniger als null.</translation>
    </message>
    <message>
        <source>The {what} “{cell}” is more than {most}. Check the amount.</source>
        <translation>{what} „{cell}“ ist mehr als {most}. Prüfen Sie den Betrag.</translation>
    </message>
    <message>
        <source>The {what} “{cell}” is not one that a till can hold. Write it like {like}.</source>
        <translation>{what} „{cell}“: Damit kann keine Kasse rechnen. Schreiben Sie zum Beispiel {like}.</translation>
    </message>
    <message>
        <source>The {what} “{name}” begins with “{sign}”, like a spreadsheet formula. Write it as plain text.</source>
        <translation>{what} „{name}“ beginnt mit „{sign}“ wie eine Tabellenformel. Schreiben Sie einfachen Text.</translation>
    </message>
    <message>
        <source>The {what} “{name}” has a letter that cannot be read. Save the file as UTF-8.</source>
        <translation>{what} „{name}“ enthält ein unlesbares Zeichen. Speichern Sie die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>The {what} “{name}” has a letter that cannot be seen. Retype it.</source>
        <translation>{what} „{name}“ enthält ein unsichtbares Zeichen. Schreiben Sie es neu.</translation>
    </message>
    <message>
        <source>The {what} “{name}” is longer than {most} letters.</source>
        <translation>{what} „{name}“ hat mehr als {most} Zeichen.</translation>
    </message>
    <message>
        <source>There is a file {file} already, and it was left as it is. Choose another name.</source>
        <translation>Es gibt schon eine Datei {file}; sie blieb, wie sie ist. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no backup at {backup}. Nothing was restored. Check its name.</source>
        <translation>Unter {backup} liegt keine Sicherung. Nichts wurde wiederhergestellt. Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>There is no display here to open the till&apos;s window on. Nothing was changed. Start it on the till&apos;s own screen, or watch it sell without one: fynlo demo --play 20 --shots pictures</source>
        <translation>Hier ist kein Bildschirm für das Fenster der Kasse. Nichts wurde geändert. Starten Sie sie am Bildschirm der Kasse oder sehen Sie ihr ohne zu: fynlo demo --play 20 --shots pictures</translation>
    </message>
    <message>
        <source>There is no till in {backup}: it is empty, or no backup. Nothing was restored. Use another copy of the backup, or an earlier one.</source>
        <translation>In {backup} ist keine Kasse: Die Datei ist leer oder keine Sicherung. Nichts wurde wiederhergestellt. Nehmen Sie eine andere Kopie der Sicherung oder eine frühere.</translation>
    </message>
    <message>
        <source>There is no till in {folder}. Nothing was examined and nothing was made. Name its data folder with FYNLO_HOME.</source>
        <translation>In {folder} ist keine Kasse. Nichts wurde geprüft und nichts angelegt. Nennen Sie ihren Datenordner mit FYNLO_HOME.</translation>
    </message>
    <message>
        <source>There is no time zone called “{zone}”. Nothing was saved. Write one like Europe/London.</source>
        <translation>Es gibt keine Zeitzone „{zone}“. Nichts wurde gespeichert. Schreiben Sie eine wie Europe/London.</translation>
    </message>
    <message>
        <source>There is nothing in this order to hold. Add an item first.</source>
        <translation>In dieser Bestellung ist nichts zu parken. Fügen Sie zuerst einen Artikel hinzu.</translation>
    </message>
    <message>
        <source>There is nothing in this order. Add an item first.</source>
        <translation>In dieser Bestellung ist nichts. Fügen Sie zuerst einen Artikel hinzu.</translation>
    </message>
    <message>
        <source>There is nothing to print any more for this. Take it off the list.</source>
        <translation>Dafür gibt es nichts mehr zu drucken. Nehmen Sie es von der Liste.</translation>
    </message>
    <message>
        <source>They know</source>
        <translation>Dort weiß man es</translation>
    </message>
    <message>
        <source>This backup was written by a newer version of the program. Nothing was restored. Install the newer version, then restore it.</source>
        <translation>Diese Sicherung wurde von einer neueren Version des Programms geschrieben. Nichts wurde wiederhergestellt. Installieren Sie die neuere Version und stellen Sie sie dann wieder her.</translation>
    </message>
    <message>
        <source>This could not be made ready for the printer. Nothing is lost: the sale is kept, and its receipt can be seen in Sales. Take it off the list and tell whoever looks after the till.</source>
        <translation>Das konnte für den Drucker nicht vorbereitet werden. Nichts ist verloren: Der Verkauf ist gespeichert und sein Beleg steht unter Verkäufe. Nehmen Sie es von der Liste und sagen Sie es der Person, die die Kasse betreut.</translation>
    </message>
    <message>
        <source>This data folder holds a till already. Nothing was restored and its sales are as they were. Restore into an empty folder, named with FYNLO_HOME.</source>
        <translation>In diesem Datenordner ist schon eine Kasse. Nichts wurde wiederhergestellt und ihre Verkäufe sind, wie sie waren. Stellen Sie in einen leeren Ordner wieder her, den FYNLO_HOME nennt.</translation>
    </message>
    <message>
        <source>This data folder holds a till of its own already. Nothing was changed. To add a terminal to another shop, give it an empty folder with FYNLO_HOME.</source>
        <translation>In diesem Datenordner ist schon eine eigene Kasse. Nichts wurde geändert. Für ein Gerät eines anderen Geschäfts nennen Sie mit FYNLO_HOME einen leeren Ordner.</translation>
    </message>
    <message>
        <source>This data folder holds {file} but no till.db: the last sales may be in it. Nothing was changed. Put till.db back beside it, restore a backup, or start in an empty folder, named with FYNLO_HOME.</source>
        <translation>Dieser Datenordner enthält {file}, aber keine till.db: Die letzten Verkäufe können darin sein. Nichts wurde geändert. Legen Sie till.db wieder daneben, stellen Sie eine Sicherung wieder her oder beginnen Sie in einem leeren Ordner, den FYNLO_HOME nennt.</translation>
    </message>
    <message>
        <source>This device has no keyring, so the key to the sales lies in a file beside them. Whoever copies the whole folder can read it. Turn on the device&apos;s keyring or encrypt its disk.</source>
        <translation>Dieses Gerät hat keinen Schlüsselbund, daher liegt der Schlüssel zu den Verkäufen in einer Datei daneben. Wer den ganzen Ordner kopiert, kann ihn lesen. Schalten Sie den Schlüsselbund des Geräts ein oder verschlüsseln Sie die Festplatte.</translation>
    </message>
    <message>
        <source>This device&apos;s keyring is locked, so the sales cannot be opened. They are safe, and no new key was made. Unlock the keyring (sign in to the device again), then start the till.</source>
        <translation>Der Schlüsselbund dieses Geräts ist gesperrt, daher lassen sich die Verkäufe nicht öffnen. Sie sind sicher und es wurde kein neuer Schlüssel gemacht. Entsperren Sie den Schlüsselbund (melden Sie sich am Gerät neu an) und starten Sie dann die Kasse.</translation>
    </message>
    <message>
        <source>This is a demo. PINs: {pins}.</source>
        <translation>Das ist eine Demo. PINs: {pins}.</translation>
    </message>
    <message>
        <source>This is not a receipt. You get one when you pay.</source>
        <translation>Dies ist kein Beleg. Sie bekommen einen, wenn Sie bezahlen.</translation>
    </message>
    <message>
        <source>This is not a text file. In your spreadsheet choose Save as, CSV UTF-8, and import that. Nothing was imported.</source>
        <translation>Das ist keine Textdatei. Wählen Sie in Ihrer Tabelle „Speichern unter“, CSV UTF-8, und importieren Sie diese. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>This is not a text file. Nothing was imported.</source>
        <translation>Das ist keine Textdatei. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>This order comes to more than a till can hold, {most}. Nothing was sold. Check how many there are and their prices.</source>
        <translation>Diese Bestellung ergibt mehr, als eine Kasse fassen kann ({most}). Es wurde nichts verkauft. Prüfen Sie Mengen und Preise.</translation>
    </message>
    <message>
        <source>This order is on hold already. Nothing was taken. Take it up again to be paid.</source>
        <translation>Diese Bestellung ist schon geparkt. Nichts wurde kassiert. Nehmen Sie sie wieder auf, um zu kassieren.</translation>
    </message>
    <message>
        <source>This order is on hold already. What was changed on it since is not kept. Begin the next order, or take this one up again.</source>
        <translation>Diese Bestellung ist schon geparkt. Was seither daran geändert wurde, ist nicht gesichert. Beginnen Sie die nächste Bestellung oder nehmen Sie diese wieder auf.</translation>
    </message>
    <message>
        <source>This order is paid already, receipt {receipt}. What was changed on it since is not kept. Begin the next order.</source>
        <translation>Diese Bestellung ist schon bezahlt, Beleg {receipt}. Was seither daran geändert wurde, ist nicht gesichert. Beginnen Sie die nächste Bestellung.</translation>
    </message>
    <message>
        <source>This order is paid already. Nothing was held.</source>
        <translation>Diese Bestellung ist schon bezahlt. Nichts wurde geparkt.</translation>
    </message>
    <message>
        <source>This order was paid already, receipt {receipt}, and not as it stands now. Nothing more was taken. Look at that receipt, then begin the next order.</source>
        <translation>Diese Bestellung wurde schon bezahlt, Beleg {receipt}, und nicht so, wie sie jetzt dasteht. Mehr wurde nicht kassiert. Sehen Sie diesen Beleg an und beginnen Sie dann die nächste Bestellung.</translation>
    </message>
    <message>
        <source>This order was sent and put by already. Nothing was sent twice.</source>
        <translation>Diese Bestellung wurde schon gesendet und geparkt. Nichts wurde zweimal gesendet.</translation>
    </message>
    <message>
        <source>This printer is ready for receipts.</source>
        <translation>Dieser Drucker ist bereit für Belege.</translation>
    </message>
    <message>
        <source>This receipt is a refund itself. Choose the sale it belongs to.</source>
        <translation>Dieser Beleg ist selbst eine Erstattung. Wählen Sie den Verkauf, zu dem sie gehört.</translation>
    </message>
    <message>
        <source>This recovery key does not open that backup, or the file is not a backup. Nothing was restored. Use the recovery sheet of the venue that the backup is of.</source>
        <translation>Dieser Wiederherstellungsschlüssel öffnet diese Sicherung nicht, oder die Datei ist keine Sicherung. Nichts wurde wiederhergestellt. Nehmen Sie das Wiederherstellungsblatt des Geschäfts, von dem die Sicherung ist.</translation>
    </message>
    <message>
        <source>This screen was let in for one station and does not know when an order is ready. Nothing was changed. Have a code made with: fynlo invite --kitchen</source>
        <translation>Dieser Bildschirm wurde für eine einzige Station zugelassen und weiß nicht, wann eine Bestellung fertig ist. Es wurde nichts geändert. Lassen Sie einen Code machen mit: fynlo invite --kitchen</translation>
    </message>
    <message>
        <source>This terminal could not keep which hub it joined: {why}. Its sales are safe. Make room on the disk, then join again with another code.</source>
        <translation>Dieses Gerät konnte nicht speichern, welchem Hub es beigetreten ist: {why}. Seine Verkäufe sind sicher. Schaffen Sie Platz auf der Festplatte und treten Sie mit einem neuen Code wieder bei.</translation>
    </message>
    <message>
        <source>This terminal may not let others in or out. Nothing was changed. Do it at one that may manage, such as the till that began to share.</source>
        <translation>Dieses Gerät darf andere weder aufnehmen noch entlassen. Nichts wurde geändert. Tun Sie es an einem, das verwalten darf, etwa an der Kasse, die zu teilen begann.</translation>
    </message>
    <message>
        <source>This terminal&apos;s hub is not the one in charge of who belongs to this shop. Nothing was changed. Do it at a terminal of the hub that is in charge, or make this one the shop&apos;s hub: Settings, Terminals.</source>
        <translation>Der Hub dieses Geräts bestimmt nicht, wer zu diesem Geschäft gehört. Nichts wurde geändert. Tun Sie es an einem Gerät des zuständigen Hubs, oder machen Sie diesen zum Hub des Geschäfts: Einstellungen, Geräte.</translation>
    </message>
    <message>
        <source>This till cannot count in {currency}. Nothing was saved.</source>
        <translation>Diese Kasse kann nicht in {currency} rechnen. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>This till goes on from a backup. What it sold before is kept; its receipts are numbered {series} from now on. Check that the device the backup is of is not used any more.</source>
        <translation>Diese Kasse läuft aus einer Sicherung weiter. Was sie vorher verkauft hat, ist da; ihre Belege werden ab jetzt mit {series} nummeriert. Prüfen Sie, dass das Gerät, von dem die Sicherung ist, nicht mehr benutzt wird.</translation>
    </message>
    <message>
        <source>This till has a shop of its own. Nothing was changed. Only a new till can join another shop.</source>
        <translation>Diese Kasse hat ein eigenes Geschäft. Nichts wurde geändert. Nur eine neue Kasse kann einem anderen Geschäft beitreten.</translation>
    </message>
    <message>
        <source>This till has been sold on or set up already. Nothing was changed. To add a terminal to another shop, give it an empty folder with FYNLO_HOME.</source>
        <translation>Auf dieser Kasse wurde schon verkauft oder sie ist schon eingerichtet. Nichts wurde geändert. Um einem anderen Geschäft ein Gerät hinzuzufügen, geben Sie ihm mit FYNLO_HOME einen leeren Ordner.</translation>
    </message>
    <message>
        <source>This till has not been set up yet. Answer its first questions first.</source>
        <translation>Diese Kasse ist noch nicht eingerichtet. Beantworten Sie zuerst ihre ersten Fragen.</translation>
    </message>
    <message>
        <source>This till is a terminal of a shop, and that code is not of the hub that let it in last. Nothing was changed here. Use a code of that hub.</source>
        <translation>Diese Kasse ist ein Gerät eines Geschäfts, und dieser Code ist nicht von dem Hub, der sie zuletzt aufgenommen hat. Hier wurde nichts geändert. Nehmen Sie einen Code von jenem Hub.</translation>
    </message>
    <message>
        <source>This till only: {till}</source>
        <translation>Nur diese Kasse: {till}</translation>
    </message>
    <message>
        <source>This till runs the shop’s hub itself, and starts it again by itself. Nothing was changed. Look at the till&apos;s status.</source>
        <translation>Auf dieser Kasse läuft der Hub des Geschäfts selbst und startet von allein wieder. Nichts wurde geändert. Sehen Sie den Status der Kasse an.</translation>
    </message>
    <message>
        <source>This till shares its shop already. Nothing was changed.</source>
        <translation>Diese Kasse teilt ihr Geschäft schon. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This till shares nothing yet. Share the shop first.</source>
        <translation>Diese Kasse teilt noch nichts. Teilen Sie zuerst das Geschäft.</translation>
    </message>
    <message>
        <source>This till was restored since the day was started, so its float stands. Count the drawer: a difference is recorded at the close.</source>
        <translation>Diese Kasse wurde seit Tagesbeginn wiederhergestellt, daher bleibt das Wechselgeld. Zähl die Schublade: eine Differenz wird beim Abschluss festgehalten.</translation>
    </message>
    <message>
        <source>This till&apos;s data was copied or moved here from another place. What was sold before is kept; receipts here are numbered {series} from now on. If the other copy is still used, both may go on selling.</source>
        <translation>Die Daten dieser Kasse wurden von anderswo hierher kopiert oder verschoben. Was vorher verkauft wurde, ist da; Belege hier werden ab jetzt mit {series} nummeriert. Wird die andere Kopie noch benutzt, dürfen beide weiter verkaufen.</translation>
    </message>
    <message>
        <source>This till&apos;s sales were written by a newer version of the program. Nothing was examined or changed. Use the newer version.</source>
        <translation>Die Verkäufe dieser Kasse wurden von einer neueren Version des Programms geschrieben. Nichts wurde geprüft oder geändert. Nehmen Sie die neuere Version.</translation>
    </message>
    <message>
        <source>This till&apos;s sales were written by a newer version of the program. They are safe; nothing was changed. Install the newer version again, then start the till.</source>
        <translation>Die Verkäufe dieser Kasse wurden von einer neueren Version des Programms geschrieben. Sie sind sicher; nichts wurde geändert. Installieren Sie die neuere Version wieder und starten Sie dann die Kasse.</translation>
    </message>
    <message>
        <source>This till&apos;s sales were written by an earlier version of the program. Nothing was examined or changed. Start the till once, then examine it.</source>
        <translation>Die Verkäufe dieser Kasse wurden von einer früheren Version des Programms geschrieben. Nichts wurde geprüft oder geändert. Starten Sie die Kasse einmal und prüfen Sie sie dann.</translation>
    </message>
    <message>
        <source>This till’s figures are not what its log says</source>
        <translation>Die Zahlen dieser Kasse sind nicht, was ihr Protokoll sagt</translation>
    </message>
    <message>
        <source>This till’s oldest days cannot be read</source>
        <translation>Die ältesten Tage dieser Kasse sind nicht lesbar</translation>
    </message>
    <message>
        <source>This was recorded already. It was not recorded a second time.</source>
        <translation>Das wurde schon aufgezeichnet. Es wurde kein zweites Mal aufgezeichnet.</translation>
    </message>
    <message>
        <source>This was refunded already, and not as it is asked now. Its receipt says what went back. Nothing more was refunded.</source>
        <translation>Das wurde schon erstattet, und nicht so wie jetzt verlangt. Sein Beleg sagt, was zurückging. Mehr wurde nicht erstattet.</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Do.</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Times count refunds too.</source>
        <translation>Die Anzahl zählt Erstattungen mit.</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Trinkgeld</translation>
    </message>
    <message>
        <source>Tips given back</source>
        <translation>Trinkgeld zurückgegeben</translation>
    </message>
    <message>
        <source>Tips, on top</source>
        <translation>Trinkgelder, zusätzlich</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Zu zahlen</translation>
    </message>
    <message>
        <source>To the safe at close</source>
        <translation>Beim Abschluss in den Tresor</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Total refund</source>
        <translation>Erstattung gesamt</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Di.</translation>
    </message>
    <message>
        <source>Two hubs were put in charge at once</source>
        <translation>Zwei Hubs wurden zugleich bestimmt</translation>
    </message>
    <message>
        <source>Use the other one</source>
        <translation>Das andere verwenden</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>MwSt.</translation>
    </message>
    <message>
        <source>VAT number {number}</source>
        <translation>USt-IdNr. {number}</translation>
    </message>
    <message>
        <source>VAT rate</source>
        <translation>MwSt.-Satz</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Stornieren</translation>
    </message>
    <message>
        <source>Voided and paid for: {things}</source>
        <translation>Storniert und bezahlt: {things}</translation>
    </message>
    <message>
        <source>Voided: {things}</source>
        <translation>Storniert: {things}</translation>
    </message>
    <message>
        <source>Waiting for a newer version of this till: {count}. Nothing is lost. Bring it up to date.</source>
        <translation>Wartet auf eine neuere Version dieser Kasse: {count}. Nichts ist verloren. Bringen Sie sie auf den neuesten Stand.</translation>
    </message>
    <message>
        <source>Waiting to be read: {count}. Nothing is lost.</source>
        <translation>Wartet darauf, gelesen zu werden: {count}. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Mi.</translation>
    </message>
    <message>
        <source>What answers at that address is no Fynlo hub. Nothing was changed. Check the address.</source>
        <translation>Unter dieser Adresse antwortet kein Fynlo-Hub. Nichts wurde geändert. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>What it did since is not taken in here and counts nowhere. It lies at the hub. Admit it at a terminal of the hub in charge: Settings, Terminals.</source>
        <translation>Was es seitdem getan hat, ist hier nicht aufgenommen und zählt nirgends. Es liegt am Hub. Lassen Sie es an einem Gerät des Hubs zu, der bestimmt: Einstellungen, Geräte.</translation>
    </message>
    <message>
        <source>What others did while it was away is missing here. Selling goes on, and nothing sold here is lost. The next copy is tried as soon as a manager’s till has made one. If that does not help, add this till to the shop anew once nothing waits to be sent.</source>
        <translation>Was andere taten, während sie fort war, fehlt hier. Der Verkauf geht weiter, und nichts hier Verkauftes ist verloren. Die nächste Kopie wird versucht, sobald eine Kasse der Leitung eine gemacht hat. Hilft das nicht, nehmen Sie diese Kasse neu ins Geschäft auf, sobald nichts mehr auf das Senden wartet.</translation>
    </message>
    <message>
        <source>What was on disk before is safe; this last step was not done.</source>
        <translation>Was vorher gespeichert war, ist sicher; dieser letzte Schritt wurde nicht ausgeführt.</translation>
    </message>
    <message>
        <source>What was paid, and how, is told once the drawer is counted.</source>
        <translation>Was bezahlt wurde und wie, steht hier, sobald die Kassenlade gezählt ist.</translation>
    </message>
    <message>
        <source>What was sold</source>
        <translation>Was verkauft wurde</translation>
    </message>
    <message>
        <source>Who sold it</source>
        <translation>Wer verkauft hat</translation>
    </message>
    <message>
        <source>With tip</source>
        <translation>Mit Trinkgeld</translation>
    </message>
    <message>
        <source>Write it off</source>
        <translation>Abschreiben</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>X-Bericht</translation>
    </message>
    <message>
        <source>Z report {number}</source>
        <translation>Z-Bericht {number}</translation>
    </message>
    <message>
        <source>Z report {number} of {life}</source>
        <translation>Z-Bericht {number} von {life}</translation>
    </message>
    <message>
        <source>at {amount} each</source>
        <translation>je {amount}</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>has its cover open</source>
        <translation>meldet eine offene Klappe</translation>
    </message>
    <message>
        <source>is out of paper</source>
        <translation>hat kein Papier</translation>
    </message>
    <message>
        <source>item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>nicht eingegeben</translation>
    </message>
    <message>
        <source>price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>ran out of paper</source>
        <translation>hatte beim Drucken kein Papier mehr</translation>
    </message>
    <message>
        <source>reports a fault, for example at its cutter</source>
        <translation>meldet einen Fehler, zum Beispiel am Abschneider</translation>
    </message>
    <message>
        <source>take away price</source>
        <translation>Preis zum Mitnehmen</translation>
    </message>
    <message>
        <source>{amount} over</source>
        <translation>{amount} zu viel</translation>
    </message>
    <message>
        <source>{amount} short</source>
        <translation>{amount} zu wenig</translation>
    </message>
    <message>
        <source>{amount} was taken for the order at hand before its data came here, and the order may have been sold since, where it came from. Look there before you take the rest, or give the money back.</source>
        <translation>Für die offene Bestellung wurden {amount} genommen, bevor ihre Daten hierher kamen, und dort, woher sie kommt, kann sie seitdem verkauft worden sein. Sehen Sie dort nach, bevor Sie den Rest nehmen, oder geben Sie das Geld zurück.</translation>
    </message>
    <message>
        <source>{change} {count}</source>
        <translation>{change} {count}</translation>
    </message>
    <message>
        <source>{code} is the barcode of {name}. Nothing was saved. Take it off one of them.</source>
        <translation>{code} ist der Barcode von {name}. Nichts wurde gespeichert. Nehmen Sie ihn bei einem der beiden weg.</translation>
    </message>
    <message>
        <source>{count} receipt numbers from {receipt} were given twice</source>
        <translation>{count} Belegnummern ab {receipt} wurden zweimal vergeben</translation>
    </message>
    <message>
        <source>{count} {name}</source>
        <translation>{count} {name}</translation>
    </message>
    <message>
        <source>{count} {name} and more</source>
        <translation>{count} {name} und mehr</translation>
    </message>
    <message>
        <source>{date} {time}</source>
        <translation>{date} {time}</translation>
    </message>
    <message>
        <source>{file} is larger than a file of late sales can be. Nothing was let in. Look whether it is the right file.</source>
        <translation>{file} ist größer, als eine Datei nachgereichter Verkäufe sein kann. Nichts wurde übernommen. Sehen Sie nach, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>{file} is no file of late sales, or it is damaged. Nothing was let in. Have the terminal write it once more.</source>
        <translation>{file} ist keine Datei mit nachgereichten Verkäufen oder ist beschädigt. Nichts wurde aufgenommen. Lassen Sie das Gerät sie noch einmal schreiben.</translation>
    </message>
    <message>
        <source>{file} is one of the till&apos;s own files, and it cannot do without them. Nothing was backed up. Give the backup a name of its own.</source>
        <translation>{file} ist eine der eigenen Dateien der Kasse, und ohne sie kommt sie nicht aus. Nichts wurde gesichert. Geben Sie der Sicherung einen eigenen Namen.</translation>
    </message>
    <message>
        <source>{item} has no rate of VAT for this day, so nothing was sold. In the back office, give its class of VAT a rate that has begun, then take the money.</source>
        <translation>{item} hat für diesen Tag keinen Mehrwertsteuersatz, es wurde nichts verkauft. Geben Sie der Steuerklasse im Büro einen Satz, der schon gilt, und kassieren Sie dann.</translation>
    </message>
    <message>
        <source>{method} given</source>
        <translation>{method} gegeben</translation>
    </message>
    <message>
        <source>{name} asks for {minimum} of {count} choices. Nothing was saved. Ask for fewer.</source>
        <translation>{name} verlangt {minimum} von {count} Optionen. Es wurde nichts gespeichert. Verlangen Sie weniger.</translation>
    </message>
    <message>
        <source>{name} has no price yet, so it is not saved.</source>
        <translation>{name} hat noch keinen Preis und ist deshalb nicht gespeichert.</translation>
    </message>
    <message>
        <source>{name} has no rate of tax. Nothing was saved. Give it one.</source>
        <translation>{name} hat keinen Steuersatz. Es wurde nichts gespeichert. Geben Sie einen an.</translation>
    </message>
    <message>
        <source>{name} has no rate yet, so it is not saved.</source>
        <translation>{name} hat noch keinen Satz und ist deshalb nicht gespeichert.</translation>
    </message>
    <message>
        <source>{name} has nothing to choose yet, so it is not saved.</source>
        <translation>{name} hat noch nichts zu wählen und ist deshalb nicht gespeichert.</translation>
    </message>
    <message>
        <source>{name} was changed again since. Nothing was taken back.</source>
        <translation>{name} wurde seither noch einmal geändert. Nichts wurde rückgängig gemacht.</translation>
    </message>
    <message>
        <source>{name}: a rate of tax lies between 0 and 100%. Nothing was saved.</source>
        <translation>{name}: Ein Steuersatz liegt zwischen 0 und 100%. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>{name}: each rate of tax begins on a date of its own, the earliest first. Nothing was saved.</source>
        <translation>{name}: Jeder Steuersatz beginnt an einem eigenen Datum, der früheste zuerst. Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>{name}: nobody can choose at least {minimum} and at most {maximum}. Nothing was saved.</source>
        <translation>{name}: Niemand kann mindestens {minimum} und höchstens {maximum} wählen. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}. Nothing was imported.</source>
        <translation>{path} ist nicht lesbar: {why}. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>{printer} cannot be reached, so nothing was printed. Nothing is lost. Check that it is on and connected, then print again.</source>
        <translation>{printer} ist nicht erreichbar, daher wurde nichts gedruckt. Nichts ist verloren. Prüfen Sie, ob er an und verbunden ist, und drucken Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>{printer} cannot print this: {why}. Nothing is lost.</source>
        <translation>{printer} kann das nicht drucken: {why}. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>{printer} cannot print this: {why}. Nothing is lost. Check the printer&apos;s model and paper width in Settings.</source>
        <translation>{printer} kann das nicht drucken: {why}. Nichts ist verloren. Prüfen Sie Modell und Papierbreite des Druckers in den Einstellungen.</translation>
    </message>
    <message>
        <source>{printer} could not write to its folder ({why}). Nothing is lost. Check that the disk has room and the folder may be written, then print again.</source>
        <translation>{printer} konnte nicht beschrieben werden ({why}). Nichts ist verloren. Prüfen Sie, ob die Festplatte Platz hat und in den Ordner geschrieben werden darf, und drucken Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>{printer} is connected but not answering, so nothing was printed. Nothing is lost. Switch it off and on, then print again.</source>
        <translation>{printer} ist verbunden, antwortet aber nicht, daher wurde nichts gedruckt. Nichts ist verloren. Schalten Sie ihn aus und ein und drucken Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>{printer} is nearly out of paper. Have a new roll ready.</source>
        <translation>{printer} hat fast kein Papier mehr. Halten Sie eine neue Rolle bereit.</translation>
    </message>
    <message>
        <source>{printer} stopped answering while printing. Nothing is lost. Look at the paper: print again only if it is missing or torn off short.</source>
        <translation>{printer} hat beim Drucken aufgehört zu antworten. Nichts ist verloren. Sehen Sie auf das Papier: Drucken Sie nur noch einmal, wenn es fehlt oder zu kurz abgerissen ist.</translation>
    </message>
    <message>
        <source>{printer} {fault}. Nothing is lost. See to it, then print again.</source>
        <translation>{printer} {fault}. Nichts ist verloren. Sehen Sie danach und drucken Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>{station} still has {thing} of order {number} to make. Nothing was changed. Have it made or cancelled first.</source>
        <translation>{station} hat noch {thing} von Bestellung {number} zuzubereiten. Nichts wurde geändert. Lassen Sie es zuerst zubereiten oder stornieren.</translation>
    </message>
    <message>
        <source>{stick} has room for {free} MB, and the backup takes {size}. Nothing was copied. Make room on it, or take another.</source>
        <translation>Auf {stick} sind {free} MB frei, und die Sicherung braucht {size}. Nichts wurde kopiert. Schaffe dort Platz oder nimm einen anderen.</translation>
    </message>
    <message>
        <source>{taken} was taken for order {number}, which is not paid yet. Nothing was changed. Take the rest or give it back, then go on with another order.</source>
        <translation>Für Bestellung {number}, die noch nicht bezahlt ist, wurden {taken} genommen. Nichts wurde geändert. Kassieren Sie den Rest oder geben Sie das Geld zurück, dann machen Sie mit einer anderen Bestellung weiter.</translation>
    </message>
    <message>
        <source>{taken} was taken for this order, and it would come to {total}. Nothing was changed. Give money back first.</source>
        <translation>Für diese Bestellung wurden {taken} genommen, und sie käme nur auf {total}. Nichts wurde geändert. Geben Sie zuerst Geld zurück.</translation>
    </message>
    <message>
        <source>{terminal} handed in late what it had sold</source>
        <translation>{terminal} hat Verkauftes nachgereicht</translation>
    </message>
    <message>
        <source>{terminal} has not been heard of for days</source>
        <translation>{terminal} wurde seit Tagen nicht gehört</translation>
    </message>
    <message>
        <source>{terminal} was in use in two places at once</source>
        <translation>{terminal} war an zwei Orten zugleich in Gebrauch</translation>
    </message>
    <message>
        <source>{terminal} went on after it was taken out</source>
        <translation>{terminal} hat nach dem Herausnehmen weitergemacht</translation>
    </message>
    <message>
        <source>{weekday} {day} {month} {year}</source>
        <translation>{weekday} {day}. {month} {year}</translation>
    </message>
    <message>
        <source>{what} needs a name. Nothing was saved.</source>
        <translation>{what} braucht einen Namen. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>“{address}” is not a printer&apos;s address. Write it like 192.168.1.50, as the printer&apos;s own test page shows it.</source>
        <translation>„{address}“ ist keine Druckeradresse. Schreiben Sie sie wie 192.168.1.50, so wie das Testblatt des Druckers sie zeigt.</translation>
    </message>
    <message>
        <source>“{cell}” is not a barcode. Write only what is printed below the bars.</source>
        <translation>„{cell}“ ist kein Barcode. Schreiben Sie nur, was unter den Strichen steht.</translation>
    </message>
    <message>
        <source>“{cell}” is not a date and time. Write it like 03/08/2019 20:25.</source>
        <translation>„{cell}“ ist kein Datum mit Uhrzeit. Schreiben Sie es wie 03/08/2019 20:25.</translation>
    </message>
    <message>
        <source>“{code}” is not a barcode. Scan it here, or write what is printed below the bars.</source>
        <translation>„{code}“ ist kein Barcode. Scannen Sie ihn hier oder schreiben Sie, was unter den Strichen steht.</translation>
    </message>
    <message>
        <source>“{name}” has an amount off, which cannot be parted. Move all of it, or take the discount off first.</source>
        <translation>„{name}“ hat einen festen Rabatt, der sich nicht teilen lässt. Verschieben Sie alles davon oder nehmen Sie zuerst den Rabatt weg.</translation>
    </message>
    <message>
        <source>“{name}” is a class of VAT of this shop and is not exempt, so nobody knows which is meant; this row was left out. Make that class exempt in Settings, VAT, or give it another name, or write a rate here.</source>
        <translation>„{name}“ ist eine Steuerklasse dieses Geschäfts und nicht von der MwSt. befreit, darum weiß niemand, welche gemeint ist; diese Zeile wurde ausgelassen. Befreien Sie diese Klasse in den Einstellungen unter MwSt., geben Sie ihr einen anderen Namen oder schreiben Sie hier einen Satz hin.</translation>
    </message>
    <message>
        <source>“{name}” is in row {row} already; this row was left out.</source>
        <translation>„{name}“ steht schon in Zeile {row}; diese Zeile wurde ausgelassen.</translation>
    </message>
    <message>
        <source>“{name}” is on the menu more than once; it was left out. Write its category, or change it in Settings.</source>
        <translation>„{name}“ steht mehrmals im Menü; es wurde ausgelassen. Schreiben Sie die Kategorie dazu oder ändern Sie es in den Einstellungen.</translation>
    </message>
    <message>
        <source>“{text}” has a sign in it that cannot be kept. Nothing was saved. Write it again without copying it from elsewhere.</source>
        <translation>„{text}“ enthält ein Zeichen, das nicht gespeichert werden kann. Nichts wurde gespeichert. Schreiben Sie es neu, ohne es von anderswo zu kopieren.</translation>
    </message>
    <message>
        <source>“{text}” is more than a till can hold. Check the amount.</source>
        <translation>„{text}“ ist mehr, als eine Kasse führen kann. Prüfen Sie den Betrag.</translation>
    </message>
    <message>
        <source>“{text}” is not an amount. Write it like {like}.</source>
        <translation>„{text}“ ist kein Betrag. Schreiben Sie ihn wie {like}.</translation>
    </message>
</context>
<context>
    <name>CrashNotice</name>
    <message>
        <source>Something went wrong inside the till. What is on disk is safe. Look whether the last thing was done. If this comes again, restart the till and send its logs folder to whoever looks after it.</source>
        <translation>In der Kasse ist etwas schiefgegangen. Was gespeichert ist, ist sicher. Sehen Sie nach, ob der letzte Schritt ausgeführt wurde. Kommt das wieder vor, starten Sie die Kasse neu und senden Sie den Ordner logs an die Person, die sie betreut.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
</context>
<context>
    <name>DateRange</name>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 bis %2</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Nächster Monat</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Voriger Monat</translation>
    </message>
</context>
<context>
    <name>DaysSheet</name>
    <message>
        <source>Touch the first day, then the last. The same day twice is one day.</source>
        <translation>Tippen Sie den ersten Tag an, dann den letzten. Derselbe Tag zweimal ist ein Tag.</translation>
    </message>
    <message>
        <source>Which days?</source>
        <translation>Welche Tage?</translation>
    </message>
</context>
<context>
    <name>DemoEdge</name>
    <message>
        <source>Demo: nothing here is a real sale</source>
        <translation>Demo: Hier ist kein Verkauf echt</translation>
    </message>
    <message>
        <source>Training: nothing here is a real sale</source>
        <translation>Übung: Hier ist kein Verkauf echt</translation>
    </message>
</context>
<context>
    <name>Device</name>
    <message>
        <source>No printer yet: see Settings, Printer</source>
        <translation>Noch kein Drucker: siehe Einstellungen, Drucker</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Besides, taken for order {number}, which is not paid yet</source>
        <translation>Außerdem für Bestellung {number} genommen, die noch nicht bezahlt ist</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>Übertrag</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Einlage</translation>
    </message>
    <message>
        <source>Cash in {amount}</source>
        <translation>Einlage {amount}</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Entnahme</translation>
    </message>
    <message>
        <source>Cash out {amount}</source>
        <translation>Entnahme {amount}</translation>
    </message>
    <message>
        <source>Cash taken, less refunds</source>
        <translation>Bareinnahmen abzüglich Erstattungen</translation>
    </message>
    <message>
        <source>Change from the bank</source>
        <translation>Wechselgeld von der Bank</translation>
    </message>
    <message>
        <source>Check the notes</source>
        <translation>Scheine prüfen</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Tagesabschluss</translation>
    </message>
    <message>
        <source>Closed days</source>
        <translation>Abgeschlossene Tage</translation>
    </message>
    <message>
        <source>Correct the float</source>
        <translation>Wechselgeld berichtigen</translation>
    </message>
    <message>
        <source>Count the drawer</source>
        <translation>Kassenlade zählen</translation>
    </message>
    <message>
        <source>Count the float</source>
        <translation>Wechselgeld zählen</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Counted at {time} by {name}</source>
        <translation>Gezählt um {time} von {name}</translation>
    </message>
    <message>
        <source>Counted before, see the X report: {count}</source>
        <translation>Vorher gezählt, siehe X-Bericht: {count}</translation>
    </message>
    <message>
        <source>Counted when the day is closed</source>
        <translation>Gezählt wird beim Tagesabschluss</translation>
    </message>
    <message>
        <source>Counted {amount}.</source>
        <translation>Gezählt: {amount}.</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Kassenlade</translation>
    </message>
    <message>
        <source>Drawer opened</source>
        <translation>Kassenlade geöffnet</translation>
    </message>
    <message>
        <source>Drawer stuck</source>
        <translation>Kassenlade klemmt</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Wechselgeld</translation>
    </message>
    <message>
        <source>Float is</source>
        <translation>Wechselgeld ist</translation>
    </message>
    <message>
        <source>From the safe</source>
        <translation>Aus dem Tresor</translation>
    </message>
    <message>
        <source>Give change</source>
        <translation>Wechselgeld herausgeben</translation>
    </message>
    <message>
        <source>In the drawer</source>
        <translation>In der Kassenlade</translation>
    </message>
    <message>
        <source>Key in how much</source>
        <translation>Betrag eingeben</translation>
    </message>
    <message>
        <source>Key in what is in the drawer now. The count is kept, and nothing is changed.</source>
        <translation>Gib ein, was jetzt in der Schublade ist. Die Zählung wird festgehalten, und nichts wird geändert.</translation>
    </message>
    <message>
        <source>Milk and bread</source>
        <translation>Milch und Brot</translation>
    </message>
    <message>
        <source>Money brought from the drawer to the safe.</source>
        <translation>Geld, das aus der Kassenlade in den Tresor gebracht wird.</translation>
    </message>
    <message>
        <source>Money put into the drawer without a sale.</source>
        <translation>Geld, das ohne Verkauf in die Kassenlade kommt.</translation>
    </message>
    <message>
        <source>Money taken from the drawer for the shop.</source>
        <translation>Geld, das für den Betrieb aus der Kassenlade genommen wird.</translation>
    </message>
    <message>
        <source>Move to safe</source>
        <translation>In den Tresor bringen</translation>
    </message>
    <message>
        <source>Moved to the safe</source>
        <translation>In den Tresor gebracht</translation>
    </message>
    <message>
        <source>Not opened yet. Float {amount} as last night.</source>
        <translation>Noch nicht eröffnet. Wechselgeld {amount} wie gestern Abend.</translation>
    </message>
    <message>
        <source>Not opened yet. Nothing was left in the drawer.</source>
        <translation>Noch nicht eröffnet. In der Kassenlade wurde nichts gelassen.</translation>
    </message>
    <message>
        <source>Not there: taken for order {number} before the last close</source>
        <translation>Nicht da: für Bestellung {number} vor dem letzten Abschluss genommen</translation>
    </message>
    <message>
        <source>Open drawer</source>
        <translation>Kassenlade öffnen</translation>
    </message>
    <message>
        <source>Paid in error</source>
        <translation>Irrtümlich bezahlt</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>Grund angeben</translation>
    </message>
    <message>
        <source>Should be there</source>
        <translation>Sollte da sein</translation>
    </message>
    <message>
        <source>Something was sold since: count the drawer instead</source>
        <translation>Seitdem wurde etwas verkauft: zähl stattdessen die Schublade</translation>
    </message>
    <message>
        <source>Start the day first</source>
        <translation>Beginnen Sie zuerst den Tag</translation>
    </message>
    <message>
        <source>Start with</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>Started at {time} by {name} with {amount}</source>
        <translation>Begonnen um {time} von {name} mit {amount}</translation>
    </message>
    <message>
        <source>Started with {amount}</source>
        <translation>Begonnen mit {amount}</translation>
    </message>
    <message>
        <source>Supplies</source>
        <translation>Verbrauchsmaterial</translation>
    </message>
    <message>
        <source>The float is {amount}</source>
        <translation>Das Wechselgeld beträgt {amount}</translation>
    </message>
    <message>
        <source>The till was restored since: count the drawer instead</source>
        <translation>Seitdem wurde die Kasse wiederhergestellt: zähl stattdessen die Schublade</translation>
    </message>
    <message>
        <source>Tips paid out</source>
        <translation>Trinkgeld ausgezahlt</translation>
    </message>
    <message>
        <source>To bank</source>
        <translation>Zur Bank</translation>
    </message>
    <message>
        <source>Too much in the drawer</source>
        <translation>Zu viel in der Kassenlade</translation>
    </message>
    <message>
        <source>What is in the drawer now, before the first sale.</source>
        <translation>Was jetzt, vor dem ersten Verkauf, in der Kassenlade liegt.</translation>
    </message>
    <message>
        <source>What was in the drawer when the day was started. It can be put right until something is sold, and who did is kept.</source>
        <translation>Was in der Schublade war, als der Tag begann. Bis zum ersten Verkauf kann es berichtigt werden, und wer es tat, wird festgehalten.</translation>
    </message>
    <message>
        <source>Who opened it and why is kept for the report.</source>
        <translation>Wer sie geöffnet hat und warum, steht im Bericht.</translation>
    </message>
    <message>
        <source>Window cleaner</source>
        <translation>Fensterputzer</translation>
    </message>
    <message>
        <source>X report of this till</source>
        <translation>X-Bericht dieser Kasse</translation>
    </message>
    <message>
        <source>X report: takings so far</source>
        <translation>X-Bericht: Einnahmen bis jetzt</translation>
    </message>
    <message>
        <source>{amount} moved to the safe</source>
        <translation>{amount} in den Tresor gebracht</translation>
    </message>
    <message>
        <source>{verdict}. {amount} should be there.</source>
        <translation>{verdict}. {amount} sollten da sein.</translation>
    </message>
</context>
<context>
    <name>DrawerFigures</name>
    <message>
        <source>Correct the float</source>
        <translation>Wechselgeld berichtigen</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Verkauf</translation>
    </message>
</context>
<context>
    <name>DrawerModel</name>
    <message>
        <source>Sell</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>An den Drucker gesendet</translation>
    </message>
</context>
<context>
    <name>DrawerSheet</name>
    <message>
        <source>Amount %1</source>
        <translation>Betrag %1</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Anderer Grund</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>What for?</source>
        <translation>Wofür?</translation>
    </message>
</context>
<context>
    <name>DrawerStart</name>
    <message>
        <source>Cash can be taken once the day has started. Cards and held orders need no float.</source>
        <translation>Bargeld geht, sobald der Tag begonnen hat. Karten und geparkte Bestellungen brauchen kein Wechselgeld.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Finish it</source>
        <translation>Fertigstellen</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>Barcodes</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Exempt from VAT</source>
        <translation>Von der MwSt. befreit</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Kitchen name</source>
        <translation>Küchenname</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Größen</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Ausverkauft</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Zum Mitnehmen</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>MwSt.</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>USt-IdNr.</translation>
    </message>
    <message>
        <source>VAT registered</source>
        <translation>Umsatzsteuerpflichtig</translation>
    </message>
    <message>
        <source>another</source>
        <translation>ein anderer</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>von {count}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>1 category</source>
        <translation>1 Kategorie</translation>
    </message>
    <message>
        <source>1 product</source>
        <translation>1 Artikel</translation>
    </message>
    <message>
        <source>1 row is left out</source>
        <translation>1 Zeile wird ausgelassen</translation>
    </message>
    <message>
        <source>A PIN is four to eight digits.</source>
        <translation>Eine PIN hat vier bis acht Ziffern.</translation>
    </message>
    <message>
        <source>Café example</source>
        <translation>Beispielcafé</translation>
    </message>
    <message>
        <source>Check the VAT number</source>
        <translation>Prüfen Sie die USt-IdNr.</translation>
    </message>
    <message>
        <source>Choose a PIN of four digits or more</source>
        <translation>Wählen Sie eine PIN mit mindestens vier Ziffern</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Coffee, tea, cakes, breakfast and lunch with sizes and milks, ready to sell and to change.</source>
        <translation>Kaffee, Tee, Kuchen, Frühstück und Mittagessen mit Größen und Milchsorten, bereit zum Verkaufen und Ändern.</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Everything can be changed later.</source>
        <translation>Alles lässt sich später ändern.</translation>
    </message>
    <message>
        <source>If this till breaks, only these codes open its backups. Print or copy them and keep the sheet away from the till.</source>
        <translation>Geht diese Kasse kaputt, öffnen nur diese Codes ihre Sicherungen. Drucken oder schreiben Sie sie ab und bewahren Sie das Blatt nicht bei der Kasse auf.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Keep the menu that is here</source>
        <translation>Die vorhandene Karte behalten</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>Vorhandenes behalten</translation>
    </message>
    <message>
        <source>Keyboard on the screen</source>
        <translation>Tastatur auf dem Bildschirm</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>Looking for a menu on this till</source>
        <translation>Auf dieser Kasse wird nach einer Karte gesucht</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>My shop</source>
        <translation>Mein Geschäft</translation>
    </message>
    <message>
        <source>Name the shop, or skip</source>
        <translation>Name eingeben oder überspringen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next: café example</source>
        <translation>Weiter: Beispielcafé</translation>
    </message>
    <message>
        <source>Next: empty menu</source>
        <translation>Weiter: leere Karte</translation>
    </message>
    <message>
        <source>Next: import the menu</source>
        <translation>Weiter: Karte einlesen</translation>
    </message>
    <message>
        <source>Next: the menu here</source>
        <translation>Weiter: vorhandene Karte</translation>
    </message>
    <message>
        <source>On this till already: {found}. Import adds to it and changes what has the same name.</source>
        <translation>Schon auf dieser Kasse: {found}. Importieren ergänzt sie und ändert, was gleich heißt.</translation>
    </message>
    <message>
        <source>Printer and drawer</source>
        <translation>Drucker und Kassenlade</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Wiederherstellungsblatt</translation>
    </message>
    <message>
        <source>Say who you are, or skip</source>
        <translation>Sagen Sie, wer Sie sind, oder überspringen Sie</translation>
    </message>
    <message>
        <source>Sell with the Misc item until there are products.</source>
        <translation>Verkaufen Sie mit „Sonstiger Artikel“, bis es Artikel gibt.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Start selling</source>
        <translation>Verkauf beginnen</translation>
    </message>
    <message>
        <source>Start with an empty menu</source>
        <translation>Mit leerer Karte beginnen</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Schritt {step} von {steps}</translation>
    </message>
    <message>
        <source>The menu here</source>
        <translation>Vorhandene Karte</translation>
    </message>
    <message>
        <source>The name is printed on every receipt.</source>
        <translation>Der Name steht auf jedem Beleg.</translation>
    </message>
    <message>
        <source>The two are not the same. Type it again.</source>
        <translation>Die beiden sind nicht gleich. Geben Sie sie noch einmal ein.</translation>
    </message>
    <message>
        <source>Type the PIN a second time</source>
        <translation>Geben Sie die PIN ein zweites Mal ein</translation>
    </message>
    <message>
        <source>VAT: {rates}</source>
        <translation>MwSt.: {rates}</translation>
    </message>
    <message>
        <source>Welcome to Fynlo POS</source>
        <translation>Willkommen bei Fynlo POS</translation>
    </message>
    <message>
        <source>What is here</source>
        <translation>Vorhandenes</translation>
    </message>
    <message>
        <source>Without a printer, receipts stay on the screen.</source>
        <translation>Ohne Drucker bleiben Belege auf dem Bildschirm.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Your PIN opens this till. After this you can sell.</source>
        <translation>Ihre PIN öffnet diese Kasse. Danach können Sie verkaufen.</translation>
    </message>
    <message>
        <source>Your menu</source>
        <translation>Ihre Karte</translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation>Ihr Geschäft</translation>
    </message>
    <message>
        <source>{count} categories</source>
        <translation>{count} Kategorien</translation>
    </message>
    <message>
        <source>{count} products</source>
        <translation>{count} Artikel</translation>
    </message>
    <message>
        <source>{count} rows are left out</source>
        <translation>{count} Zeilen werden ausgelassen</translation>
    </message>
    <message>
        <source>{products} in {categories}</source>
        <translation>{products} in {categories}</translation>
    </message>
    <message>
        <source>{rate}: {products}</source>
        <translation>{rate}: {products}</translation>
    </message>
    <message>
        <source>{why} Whether a menu is on this till already is not known. One that is here is kept; Import adds to it.</source>
        <translation>{why} Ob auf dieser Kasse schon eine Karte ist, ist nicht bekannt. Eine vorhandene wird behalten; Importieren ergänzt sie.</translation>
    </message>
</context>
<context>
    <name>FirstRunModel</name>
    <message>
        <source>Keys open where none are attached</source>
        <translation>Tasten öffnen sich, wo keine angeschlossen sind</translation>
    </message>
    <message>
        <source>No printer yet: set it up in the next step</source>
        <translation>Noch kein Drucker: Richten Sie ihn im nächsten Schritt ein</translation>
    </message>
    <message>
        <source>Touch a line: its keys open below</source>
        <translation>Berühren Sie eine Zeile: Die Tasten öffnen sich darunter</translation>
    </message>
</context>
<context>
    <name>FirstRunPrinterModel</name>
    <message>
        <source>Sent. Look whether a line came out of the printer.</source>
        <translation>Gesendet. Sehen Sie nach, ob der Drucker eine Zeile gedruckt hat.</translation>
    </message>
</context>
<context>
    <name>FloatRemedy</name>
    <message>
        <source>Count it</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>Start with %1</source>
        <translation>Mit %1 beginnen</translation>
    </message>
    <message>
        <source>The drawer has no float yet: cash waits, cards do not.</source>
        <translation>In der Kassenlade liegt noch kein Wechselgeld: Bargeld wartet, Karten nicht.</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>Nothing is called so. Try another word.</source>
        <translation>Nichts heißt so. Versuchen Sie ein anderes Wort.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Gefunden</translation>
    </message>
</context>
<context>
    <name>GroupListModel</name>
    <message>
        <source>{name} is no longer asked for</source>
        <translation>Nach {name} wird nicht mehr gefragt</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>{name} gespeichert</translation>
    </message>
</context>
<context>
    <name>GroupUsersModel</name>
    <message>
        <source>Every product of {name} asks now</source>
        <translation>Alle Artikel von {name} fragen jetzt</translation>
    </message>
    <message>
        <source>{name} no longer asks</source>
        <translation>{name} fragt nicht mehr</translation>
    </message>
</context>
<context>
    <name>HandedOverPart</name>
    <message>
        <source>Start the day first</source>
        <translation>Beginnen Sie zuerst den Tag</translation>
    </message>
</context>
<context>
    <name>HeldOrders</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Hold puts an order by until the guest comes back. It waits here.</source>
        <translation>Parken legt eine Bestellung beiseite, bis der Gast wiederkommt. Sie wartet hier.</translation>
    </message>
    <message>
        <source>No order is on hold</source>
        <translation>Keine Bestellung ist geparkt</translation>
    </message>
    <message>
        <source>Orders on hold</source>
        <translation>Geparkte Bestellungen</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>All refunded already</source>
        <translation>Schon ganz erstattet</translation>
    </message>
    <message>
        <source>No receipt has “{text}” in its number, order or items. Try fewer letters, or other days.</source>
        <translation>Kein Beleg hat „{text}“ in Nummer, Bestellung oder Artikeln. Versuchen Sie weniger Buchstaben oder andere Tage.</translation>
    </message>
    <message>
        <source>No receipts yet</source>
        <translation>Noch keine Belege</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Only at {till} while the hub is not reached</source>
        <translation>Nur an {till}, solange der Hub nicht erreichbar ist</translation>
    </message>
    <message>
        <source>Only once the hub is reached</source>
        <translation>Erst wenn der Hub erreichbar ist</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Bestellung {number}</translation>
    </message>
    <message>
        <source>Part refunded {amount}</source>
        <translation>Teilweise erstattet {amount}</translation>
    </message>
    <message>
        <source>Receipts and refunds</source>
        <translation>Belege und Erstattungen</translation>
    </message>
    <message>
        <source>Receipts appear here once something is sold. Other days are above.</source>
        <translation>Belege erscheinen hier, sobald etwas verkauft ist. Andere Tage stehen oben.</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Erstattung</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>The tip of {tip} was refunded</source>
        <translation>Das Trinkgeld von {tip} wurde erstattet</translation>
    </message>
    <message>
        <source>This is a refund itself</source>
        <translation>Das ist selbst eine Erstattung</translation>
    </message>
    <message>
        <source>Tip refunded</source>
        <translation>Trinkgeld erstattet</translation>
    </message>
    <message>
        <source>{back} of {total} was refunded</source>
        <translation>{back} von {total} wurden erstattet</translation>
    </message>
    <message>
        <source>{back} of {total} was refunded, and the tip of {tip}</source>
        <translation>{back} von {total} wurde erstattet, und das Trinkgeld von {tip}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} bis {end}</translation>
    </message>
</context>
<context>
    <name>HistoryBody</name>
    <message>
        <source>Days: %1. Choose others</source>
        <translation>Tage: %1. Andere wählen</translation>
    </message>
    <message>
        <source>Number or item</source>
        <translation>Nummer oder Artikel</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Search receipts</source>
        <translation>Belege suchen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Copy sent to the printer</source>
        <translation>Kopie an den Drucker gesendet</translation>
    </message>
    <message>
        <source>What was to be paid back has changed. Nothing was refunded.</source>
        <translation>Was zurückzuzahlen war, hat sich geändert. Nichts wurde erstattet.</translation>
    </message>
</context>
<context>
    <name>Hub</name>
    <message>
        <source>1 entry waits to be sent since {time}</source>
        <translation>1 Eintrag wartet seit {time} auf das Senden</translation>
    </message>
    <message>
        <source>1 sale waits to be sent since {time}</source>
        <translation>1 Verkauf wartet seit {time} auf das Senden</translation>
    </message>
    <message>
        <source>Another version than the hub&apos;s</source>
        <translation>Andere Version als der Hub</translation>
    </message>
    <message>
        <source>Begun anew too often</source>
        <translation>Zu oft neu begonnen</translation>
    </message>
    <message>
        <source>Clock {count} min ahead of the hub&apos;s</source>
        <translation>Uhr geht dem Hub {count} min vor</translation>
    </message>
    <message>
        <source>Clock {count} min behind the hub&apos;s</source>
        <translation>Uhr geht dem Hub {count} min nach</translation>
    </message>
    <message>
        <source>Earlier days of the shop are missing here</source>
        <translation>Frühere Tage des Geschäfts fehlen hier</translation>
    </message>
    <message>
        <source>Hub not reached</source>
        <translation>Hub nicht erreichbar</translation>
    </message>
    <message>
        <source>In touch</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Zuletzt gehört</translation>
    </message>
    <message>
        <source>Let go by the hub</source>
        <translation>Vom Hub entlassen</translation>
    </message>
    <message>
        <source>Not known to the hub</source>
        <translation>Dem Hub nicht bekannt</translation>
    </message>
    <message>
        <source>Other terminals</source>
        <translation>Andere Geräte</translation>
    </message>
    <message>
        <source>Selling goes on and its sales are safe here, but the hub takes no more of them. Save late sales to a file here and have a manager let it in at another terminal: Settings, Terminals. From then on they are sent again.</source>
        <translation>Der Verkauf geht weiter und die Verkäufe sind hier sicher, aber der Hub nimmt keine weiteren an. Speichern Sie hier späte Verkäufe in eine Datei und lassen Sie die Leitung sie an einem anderen Gerät aufnehmen: Einstellungen, Geräte. Danach werden sie wieder gesendet.</translation>
    </message>
    <message>
        <source>Selling goes on. Join again with a code that a manager shows.</source>
        <translation>Der Verkauf geht weiter. Treten Sie mit einem Code, den die Leitung zeigt, wieder bei.</translation>
    </message>
    <message>
        <source>Selling goes on. Look whether the hub runs and this terminal is on its network.</source>
        <translation>Der Verkauf geht weiter. Sehen Sie nach, ob der Hub läuft und dieses Gerät in seinem Netz ist.</translation>
    </message>
    <message>
        <source>Selling goes on. The hub has them in the shop&apos;s copy alone: this till takes that in by itself as soon as it fits. A manager&apos;s till makes a copy every day.</source>
        <translation>Der Verkauf geht weiter. Der Hub hat sie nur in der Kopie des Geschäfts: Diese Kasse übernimmt sie von selbst, sobald sie passt. Eine Kasse der Leitung macht jeden Tag eine Kopie.</translation>
    </message>
    <message>
        <source>Selling goes on. Update the hub first, then this terminal.</source>
        <translation>Der Verkauf geht weiter. Aktualisieren Sie zuerst den Hub, dann dieses Gerät.</translation>
    </message>
    <message>
        <source>Set this device&apos;s clock by the network.</source>
        <translation>Stellen Sie die Uhr dieses Geräts nach dem Netz.</translation>
    </message>
    <message>
        <source>The hub keeps every sale of the shop until {terminal} has had it too, so its disk fills up. Switch {terminal} on near the hub. If it is gone for good, take it out.</source>
        <translation>Der Hub behält jeden Verkauf des Geschäfts, bis auch {terminal} ihn hat; so füllt sich seine Festplatte. Schalten Sie {terminal} in der Nähe des Hubs ein. Ist es für immer weg, nehmen Sie es heraus.</translation>
    </message>
    <message>
        <source>The hub takes nothing in</source>
        <translation>Der Hub nimmt nichts an</translation>
    </message>
    <message>
        <source>The hub waits for it</source>
        <translation>Der Hub wartet darauf</translation>
    </message>
    <message>
        <source>They are safe on this till, and selling goes on. The hub could not keep them: look whether its disk is full. They are sent again by themselves.</source>
        <translation>Sie sind auf dieser Kasse sicher, und der Verkauf geht weiter. Der Hub konnte sie nicht speichern: Sehen Sie nach, ob sein Datenträger voll ist. Sie werden von selbst erneut gesendet.</translation>
    </message>
    <message>
        <source>They are safe on this till, and selling goes on. The hub has no room left for more of this shop: whoever runs it can give it more.</source>
        <translation>Sie sind auf dieser Kasse sicher, und der Verkauf geht weiter. Der Hub hat für dieses Geschäft keinen Platz mehr: Wer ihn betreibt, kann ihm mehr geben.</translation>
    </message>
    <message>
        <source>They are safe on this till. Selling goes on, and they are sent as soon as the hub answers.</source>
        <translation>Auf dieser Kasse sind sie sicher. Der Verkauf geht weiter, und sie werden gesendet, sobald der Hub antwortet.</translation>
    </message>
    <message>
        <source>What was done there since comes once it is back in touch.</source>
        <translation>Was dort seither geschah, kommt, sobald wieder Verbindung besteht.</translation>
    </message>
    <message>
        <source>What was sold here is handed in and waits until a manager admits it.</source>
        <translation>Was hier verkauft wurde, ist abgegeben und wartet, bis die Leitung es zulässt.</translation>
    </message>
    <message>
        <source>kept here, not sent yet</source>
        <translation>nur hier, noch nicht gesendet</translation>
    </message>
    <message>
        <source>shared with the other tills</source>
        <translation>mit den anderen Kassen geteilt</translation>
    </message>
    <message>
        <source>{count} entries wait to be sent since {time}</source>
        <translation>{count} Einträge warten seit {time} auf das Senden</translation>
    </message>
    <message>
        <source>{count} not sent</source>
        <translation>{count} nicht gesendet</translation>
    </message>
    <message>
        <source>{count} sales wait to be sent since {time}</source>
        <translation>{count} Verkäufe warten seit {time} auf das Senden</translation>
    </message>
    <message>
        <source>{terminal} is missing</source>
        <translation>{terminal} fehlt</translation>
    </message>
</context>
<context>
    <name>HubCharge</name>
    <message>
        <source>From then on terminals are let in and out of {shop} at the tills of this hub, and no more at those of the other one. Selling, open orders and sales stay as they are, and each terminal goes on talking to the hub it talks to now. The other hub hears of it as soon as the two are in touch.</source>
        <translation>Von da an werden Geräte von {shop} an den Kassen dieses Hubs aufgenommen und herausgenommen, nicht mehr an denen des anderen. Der Verkauf, offene Bestellungen und Verkäufe bleiben, wie sie sind, und jedes Gerät spricht weiter mit dem Hub, mit dem es jetzt spricht. Der andere Hub erfährt es, sobald die beiden verbunden sind.</translation>
    </message>
    <message>
        <source>It lets terminals in and out. Its letters: {letters}</source>
        <translation>Er nimmt Geräte auf und heraus. Seine Buchstaben: {letters}</translation>
    </message>
    <message>
        <source>Terminals are let in and out at another hub, the one with the letters {letters}.</source>
        <translation>Geräte werden an einem anderen Hub aufgenommen und herausgenommen, dem mit den Buchstaben {letters}.</translation>
    </message>
    <message>
        <source>The hub above has not taken this shop in yet.</source>
        <translation>Der übergeordnete Hub hat dieses Geschäft noch nicht aufgenommen.</translation>
    </message>
    <message>
        <source>The hub above, {address}, has not been reached since {time}. Selling goes on here. What is sold goes up when it is back.</source>
        <translation>Der übergeordnete Hub, {address}, ist seit {time} nicht erreichbar. Hier geht der Verkauf weiter. Was verkauft wird, geht hinauf, wenn er wieder da ist.</translation>
    </message>
    <message>
        <source>The hub above, {address}, is in touch.</source>
        <translation>Der übergeordnete Hub, {address}, ist verbunden.</translation>
    </message>
    <message>
        <source>Two hubs were put in charge at once. Selling goes on. Make this one the shop’s hub to settle it, or the other one at a till of its own.</source>
        <translation>Zwei Hubs wurden zugleich zuständig gemacht. Der Verkauf geht weiter. Machen Sie diesen zum Hub des Geschäfts, um es zu klären, oder den anderen an einer seiner Kassen.</translation>
    </message>
</context>
<context>
    <name>HubChargeModel</name>
    <message>
        <source>This is the shop’s hub now: terminals are let in and out here</source>
        <translation>Das ist jetzt der Hub des Geschäfts: Geräte werden hier aufgenommen und herausgenommen</translation>
    </message>
</context>
<context>
    <name>HubPanel</name>
    <message>
        <source>Make this the shop’s hub</source>
        <translation>Zum Hub des Geschäfts machen</translation>
    </message>
</context>
<context>
    <name>HubSheet</name>
    <message>
        <source>Make this the shop’s hub</source>
        <translation>Zum Hub des Geschäfts machen</translation>
    </message>
    <message>
        <source>Make this the shop’s hub?</source>
        <translation>Zum Hub des Geschäfts machen?</translation>
    </message>
</context>
<context>
    <name>InviteSheet</name>
    <message>
        <source>Add a terminal</source>
        <translation>Gerät hinzufügen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Board on a tablet</source>
        <translation>Tafel auf einem Tablet</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Kitchen screen</source>
        <translation>Küchenbildschirm</translation>
    </message>
    <message>
        <source>Show another code</source>
        <translation>Anderen Code zeigen</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>The address and the code as a square to scan</source>
        <translation>Adresse und Code als Quadrat zum Scannen</translation>
    </message>
    <message>
        <source>This code’s ten minutes are over. Nobody can use it any more.</source>
        <translation>Die zehn Minuten dieses Codes sind um. Niemand kann ihn mehr verwenden.</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>Wofür ist es?</translation>
    </message>
</context>
<context>
    <name>InvitingModel</name>
    <message>
        <source>{terminal} has joined</source>
        <translation>{terminal} ist beigetreten</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Something went wrong inside the till. What is on disk is safe. Look whether this was done, then try again.</source>
        <translation>In der Kasse ist etwas schiefgegangen. Was gespeichert ist, ist sicher. Sehen Sie nach, ob es ausgeführt wurde, und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>JoinFoot</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message>
        <source>Asking to be let in</source>
        <translation>Bittet um Aufnahme</translation>
    </message>
    <message>
        <source>Fetching the menu: {count} of {total}</source>
        <translation>Speisekarte wird geholt: {count} von {total}</translation>
    </message>
    <message>
        <source>Fetching the shop</source>
        <translation>Das Geschäft wird geholt</translation>
    </message>
    <message>
        <source>Join a shop</source>
        <translation>Einem Geschäft beitreten</translation>
    </message>
    <message>
        <source>Join the shop on this network</source>
        <translation>Dem Geschäft in diesem Netz beitreten</translation>
    </message>
    <message>
        <source>Join “{shop}”</source>
        <translation>„{shop}“ beitreten</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>Tritt bei</translation>
    </message>
    <message>
        <source>Let in. Becoming a till of the shop</source>
        <translation>Aufgenommen. Wird eine Kasse des Geschäfts</translation>
    </message>
    <message>
        <source>Looking for the shop’s hub</source>
        <translation>Sucht den Hub des Geschäfts</translation>
    </message>
    <message>
        <source>Menu, people and open orders come from the shop’s hub. Then sign in with your own PIN.</source>
        <translation>Speisekarte, Personen und offene Bestellungen kommen vom Hub des Geschäfts. Melden Sie sich dann mit Ihrer eigenen PIN an.</translation>
    </message>
    <message>
        <source>On a till of the shop: Menu, Settings, Terminals, Add a terminal. It shows what to type here.</source>
        <translation>An einer Kasse des Geschäfts: Menü, Einstellungen, Geräte, Gerät hinzufügen. Sie zeigt, was hier einzugeben ist.</translation>
    </message>
    <message>
        <source>The hub does not answer just now. What has come is kept, and the rest is fetched as soon as it answers: look whether the other till is on.</source>
        <translation>Der Hub antwortet gerade nicht. Was gekommen ist, bleibt, und der Rest wird geholt, sobald er antwortet: Sehen Sie nach, ob die andere Kasse an ist.</translation>
    </message>
    <message>
        <source>Type the address</source>
        <translation>Adresse eingeben</translation>
    </message>
    <message>
        <source>Type the code</source>
        <translation>Code eingeben</translation>
    </message>
    <message>
        <source>Waiting for the shop’s hub</source>
        <translation>Wartet auf den Hub des Geschäfts</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
</context>
<context>
    <name>KeyboardKey</name>
    <message>
        <source>Capital letters</source>
        <translation>Großbuchstaben</translation>
    </message>
    <message>
        <source>Close the keyboard</source>
        <translation>Tastatur schließen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>Ziffern und Zeichen</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Letters with accents</source>
        <translation>Buchstaben mit Akzent</translation>
    </message>
    <message>
        <source>space</source>
        <translation>Leertaste</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Number keys</source>
        <translation>Zifferntasten</translation>
    </message>
    <message>
        <source>PIN, %1 of %2 digits</source>
        <translation>PIN, %1 von %2 Ziffern</translation>
    </message>
</context>
<context>
    <name>KeypadKey</name>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete one digit</source>
        <translation>Eine Ziffer löschen</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>In a file beside the sales</source>
        <translation>In einer Datei neben den Verkäufen</translation>
    </message>
    <message>
        <source>Its file is open to others</source>
        <translation>Die Datei ist für andere lesbar</translation>
    </message>
    <message>
        <source>Key to the sales</source>
        <translation>Schlüssel zu den Verkäufen</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
</context>
<context>
    <name>Kitchen</name>
    <message>
        <source>ALLERGY  {what}</source>
        <translation>ALLERGIE  {what}</translation>
    </message>
    <message>
        <source>All made</source>
        <translation>Alles gemacht</translation>
    </message>
    <message>
        <source>Allergy read: {what}</source>
        <translation>Allergie gelesen: {what}</translation>
    </message>
    <message>
        <source>CANCELLED</source>
        <translation>STORNIERT</translation>
    </message>
    <message>
        <source>Choose it once. This screen then shows what is made there.</source>
        <translation>Einmal wählen. Dieser Bildschirm zeigt dann, was dort gemacht wird.</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Abgeholt</translation>
    </message>
    <message>
        <source>Course {number}</source>
        <translation>Gang {number}</translation>
    </message>
    <message>
        <source>DUE</source>
        <translation>FÄLLIG</translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation>Hier essen</translation>
    </message>
    <message>
        <source>It waits to be called away</source>
        <translation>Wartet, bis es abgerufen wird</translation>
    </message>
    <message>
        <source>LATE</source>
        <translation>SPÄT</translation>
    </message>
    <message>
        <source>LATER</source>
        <translation>SPÄTER</translation>
    </message>
    <message>
        <source>NEW</source>
        <translation>NEU</translation>
    </message>
    <message>
        <source>Name a station on the till and say what it makes: Settings, Kitchen. Its orders then come here.</source>
        <translation>Benennen Sie an der Kasse eine Station und was sie macht: Einstellungen, Küche. Ihre Bestellungen kommen dann hierher.</translation>
    </message>
    <message>
        <source>New orders appear here by themselves.</source>
        <translation>Neue Bestellungen erscheinen hier von selbst.</translation>
    </message>
    <message>
        <source>No kitchen screen is set up yet</source>
        <translation>Noch ist kein Küchenbildschirm eingerichtet</translation>
    </message>
    <message>
        <source>No till has been heard for {age}. Orders on this screen stay; new ones are printed or called out. Look whether the till is on and on the same network.</source>
        <translation>Seit {age} ist keine Kasse zu hören. Die Bestellungen auf diesem Bildschirm bleiben; neue werden gedruckt oder ausgerufen. Sehen Sie nach, ob die Kasse an und im selben Netz ist.</translation>
    </message>
    <message>
        <source>Not ready yet</source>
        <translation>Noch nicht fertig</translation>
    </message>
    <message>
        <source>Nothing at the pass</source>
        <translation>Nichts am Pass</translation>
    </message>
    <message>
        <source>Orders stand here until they are collected.</source>
        <translation>Bestellungen stehen hier, bis sie abgeholt sind.</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>READY</source>
        <translation>FERTIG</translation>
    </message>
    <message>
        <source>Read the allergy first</source>
        <translation>Lesen Sie zuerst die Allergie</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>Tisch {number}</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Zum Mitnehmen</translation>
    </message>
    <message>
        <source>This device’s clock is {count} min off the shop’s. Times here are reckoned by the shop’s clock. Set this device’s clock.</source>
        <translation>Die Uhr dieses Geräts weicht um {count} Min. von der des Geschäfts ab. Zeiten hier gelten nach der Uhr des Geschäfts. Stellen Sie die Uhr dieses Geräts.</translation>
    </message>
    <message>
        <source>Which station is this?</source>
        <translation>Welche Station ist das?</translation>
    </message>
    <message>
        <source>printed {time}</source>
        <translation>gedruckt {time}</translation>
    </message>
    <message>
        <source>usual {count} min</source>
        <translation>üblich {count} Min.</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} Min.</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} offen</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} Sek.</translation>
    </message>
    <message>
        <source>{course} is made now</source>
        <translation>{course} wird jetzt gemacht</translation>
    </message>
    <message>
        <source>{course} waits</source>
        <translation>{course} wartet</translation>
    </message>
    <message>
        <source>{order} is collected</source>
        <translation>{order} ist abgeholt</translation>
    </message>
    <message>
        <source>{order} is ready</source>
        <translation>{order} ist fertig</translation>
    </message>
    <message>
        <source>{station} has no paper of what changed in order {number} ({age}).</source>
        <translation>{station} hat kein Papier mit dem, was sich an Bestellung {number} geändert hat ({age}).</translation>
    </message>
    <message>
        <source>{station} has not confirmed the allergy of order {number} ({age}).</source>
        <translation>{station} hat die Allergie von Bestellung {number} nicht bestätigt ({age}).</translation>
    </message>
    <message>
        <source>{station} has not seen {things} ({age}).</source>
        <translation>{station} hat {things} nicht gesehen ({age}).</translation>
    </message>
    <message>
        <source>{station} was changed on another till and still has {things} to make. Tell them: kitchen screens show it until it is made.</source>
        <translation>{station} wurde an einer anderen Kasse geändert und hat noch {things} zuzubereiten. Sagen Sie es dort: Die Küchenbildschirme zeigen es, bis es fertig ist.</translation>
    </message>
    <message>
        <source>{station} {count} min</source>
        <translation>{station} {count} min</translation>
    </message>
    <message>
        <source>{terminal} sent it and is not in touch.</source>
        <translation>Gesendet hat es {terminal}, und dorthin besteht kein Kontakt.</translation>
    </message>
    <message>
        <source>{things} and {count} more</source>
        <translation>{things} und {count} weitere</translation>
    </message>
</context>
<context>
    <name>KitchenMain</name>
    <message>
        <source>Fynlo kitchen</source>
        <translation>Fynlo Küche</translation>
    </message>
</context>
<context>
    <name>KitchenPapers</name>
    <message>
        <source>Print it</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>{station} has a paper of order {number} that could not be recorded. {why} What else is to be printed of it waits, since it may repeat that paper.</source>
        <translation>{station} hat ein Papier zu Bestellung {number}, das nicht festgehalten werden konnte. {why} Was sonst davon zu drucken ist, wartet, denn es könnte dieses Papier wiederholen.</translation>
    </message>
    <message>
        <source>{station}’s printer did not print, so the order is printed here. Take it there.</source>
        <translation>Der Drucker von {station} hat nicht gedruckt, darum kommt die Bestellung hier heraus. Bringen Sie sie hin.</translation>
    </message>
</context>
<context>
    <name>KitchenWatch</name>
    <message>
        <source>Ask them before you print it.</source>
        <translation>Fragen Sie dort, bevor Sie es drucken.</translation>
    </message>
    <message>
        <source>Has seen everything</source>
        <translation>Hat alles gesehen</translation>
    </message>
    <message>
        <source>Kitchen</source>
        <translation>Küche</translation>
    </message>
    <message>
        <source>Kitchen waiting</source>
        <translation>Küche wartet</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Tell them, and look whether their screen is on.</source>
        <translation>Sagen Sie es dort und sehen Sie nach, ob der Bildschirm an ist.</translation>
    </message>
    <message>
        <source>Tell them, or print it, and look whether their screen is on.</source>
        <translation>Sagen Sie es dort oder drucken Sie es und sehen Sie nach, ob der Bildschirm an ist.</translation>
    </message>
    <message>
        <source>Tell them.</source>
        <translation>Sagen Sie es dort.</translation>
    </message>
</context>
<context>
    <name>LateByFile</name>
    <message>
        <source>Sales by file</source>
        <translation>Verkäufe per Datei</translation>
    </message>
    <message>
        <source>Save this till’s sales to a file</source>
        <translation>Verkäufe dieser Kasse in eine Datei sichern</translation>
    </message>
    <message>
        <source>Take in from a file</source>
        <translation>Aus einer Datei übernehmen</translation>
    </message>
    <message>
        <source>Where a terminal cannot reach the hub any more, or was taken out, its sales go by a memory stick: save them there, and take them in at a till that may add terminals.</source>
        <translation>Wo ein Gerät den Hub nicht mehr erreicht oder herausgenommen wurde, reisen seine Verkäufe auf einem USB-Stick: Sichern Sie sie dort und übernehmen Sie sie an einer Kasse, die Geräte hinzufügen darf.</translation>
    </message>
</context>
<context>
    <name>LateCard</name>
    <message>
        <source>Admit</source>
        <translation>Zulassen</translation>
    </message>
    <message>
        <source>They wait and count nowhere yet. Admit them if they were really sold; leave them if the terminal was lost or stolen.</source>
        <translation>Sie warten und zählen noch nirgends. Lassen Sie sie zu, wenn wirklich verkauft wurde; lassen Sie sie liegen, wenn das Gerät verloren oder gestohlen war.</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
</context>
<context>
    <name>LateFileSheet</name>
    <message>
        <source>Choose the file that the other terminal saved. Nothing is taken in before you have seen what is in it.</source>
        <translation>Wählen Sie die Datei, die das andere Gerät gesichert hat. Nichts wird übernommen, bevor Sie gesehen haben, was darin ist.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>No file was found. Put the memory stick in, or put the file in Downloads.</source>
        <translation>Keine Datei wurde gefunden. Stecken Sie den USB-Stick ein oder legen Sie die Datei in Downloads.</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Take in sales from a file</source>
        <translation>Verkäufe aus einer Datei übernehmen</translation>
    </message>
</context>
<context>
    <name>LateFiles</name>
    <message>
        <source>At a till that may manage</source>
        <translation>An einer Kasse, die verwalten darf</translation>
    </message>
    <message>
        <source>First sale</source>
        <translation>Erster Verkauf</translation>
    </message>
    <message>
        <source>From {terminal}</source>
        <translation>Von {terminal}</translation>
    </message>
    <message>
        <source>From {terminal}, which was taken out of the shop</source>
        <translation>Von {terminal}, das aus dem Geschäft genommen wurde</translation>
    </message>
    <message>
        <source>Last sale</source>
        <translation>Letzter Verkauf</translation>
    </message>
    <message>
        <source>Other entries</source>
        <translation>Andere Einträge</translation>
    </message>
    <message>
        <source>Sales the shop does not have</source>
        <translation>Verkäufe, die das Geschäft nicht hat</translation>
    </message>
    <message>
        <source>Saved in {count} files, the first is {file} in {folder}. Sales in them: {sales}</source>
        <translation>In {count} Dateien gesichert, die erste ist {file} in {folder}. Verkäufe darin: {sales}</translation>
    </message>
    <message>
        <source>Saved: {file} in {folder}. Sales in it: {sales}</source>
        <translation>Gesichert: {file} in {folder}. Verkäufe darin: {sales}</translation>
    </message>
    <message>
        <source>The hub has everything of this till</source>
        <translation>Der Hub hat alles von dieser Kasse</translation>
    </message>
    <message>
        <source>The shop has all of this file already.</source>
        <translation>Das Geschäft hat schon alles aus dieser Datei.</translation>
    </message>
    <message>
        <source>They count nowhere yet. Take them in if they were really sold; leave them if the terminal was lost or stolen.</source>
        <translation>Sie zählen noch nirgends. Übernehmen Sie sie, wenn wirklich verkauft wurde; lassen Sie sie liegen, wenn das Gerät verloren oder gestohlen war.</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Waiting for a newer version of this till</source>
        <translation>Warten auf eine neuere Version dieser Kasse</translation>
    </message>
    <message>
        <source>With the shop already</source>
        <translation>Schon beim Geschäft</translation>
    </message>
</context>
<context>
    <name>LateFilesModel</name>
    <message>
        <source>Taken in from {terminal}: these sales count from now on</source>
        <translation>Von {terminal} übernommen: Diese Verkäufe zählen ab jetzt</translation>
    </message>
</context>
<context>
    <name>LineModel</name>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>%1: %2 more, on a line of its own</source>
        <translation>%1: %2 weitere, als eigene Position</translation>
    </message>
    <message>
        <source>%1: now %2</source>
        <translation>%1: jetzt %2</translation>
    </message>
</context>
<context>
    <name>LinePanel</name>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation>Hier essen</translation>
    </message>
    <message>
        <source>Eat in or take away</source>
        <translation>Hier essen oder mitnehmen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Such as no onion</source>
        <translation>z. B. ohne Zwiebeln</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Zum Mitnehmen</translation>
    </message>
    <message>
        <source>The kitchen waits until it is called away</source>
        <translation>Die Küche wartet, bis es abgerufen wird</translation>
    </message>
    <message>
        <source>When the kitchen makes it</source>
        <translation>Wann die Küche es macht</translation>
    </message>
</context>
<context>
    <name>ListAndForm</name>
    <message>
        <source>See it on the till</source>
        <translation>An der Kasse ansehen</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>Die Liste</translation>
    </message>
</context>
<context>
    <name>LooksModel</name>
    <message>
        <source>As this device</source>
        <translation>Wie das Gerät</translation>
    </message>
    <message>
        <source>Colours changed</source>
        <translation>Farben geändert</translation>
    </message>
    <message>
        <source>Keyboard changed</source>
        <translation>Tastatur geändert</translation>
    </message>
    <message>
        <source>Language changed</source>
        <translation>Sprache geändert</translation>
    </message>
    <message>
        <source>Lock changed</source>
        <translation>Sperre geändert</translation>
    </message>
    <message>
        <source>Loudness changed</source>
        <translation>Lautstärke geändert</translation>
    </message>
    <message>
        <source>Motion changed</source>
        <translation>Bewegung geändert</translation>
    </message>
    <message>
        <source>Sides changed</source>
        <translation>Seiten getauscht</translation>
    </message>
    <message>
        <source>Text size changed</source>
        <translation>Schriftgröße geändert</translation>
    </message>
</context>
<context>
    <name>LooksPart</name>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 Minuten</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 Minuten</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 Minuten</translation>
    </message>
    <message>
        <source>A scanner counts as a keyboard: choose Always if this till has no other.</source>
        <translation>Ein Scanner zählt als Tastatur: Wählen Sie „Immer“, wenn diese Kasse keine andere hat.</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Keyboard on the screen</source>
        <translation>Tastatur auf dem Bildschirm</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Left-handed</source>
        <translation>Linkshändig</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Lock after each sale</source>
        <translation>Nach jedem Verkauf sperren</translation>
    </message>
    <message>
        <source>Lock when nobody touches it for</source>
        <translation>Sperren, wenn niemand sie berührt, nach</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>Laut</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Nothing is a real sale there, and all of it is gone afterwards. This till waits meanwhile.</source>
        <translation>Dort ist kein Verkauf echt, und danach ist alles wieder fort. Diese Kasse wartet so lange.</translation>
    </message>
    <message>
        <source>Of this till only. Its paper is in the shop&apos;s language.</source>
        <translation>Nur von dieser Kasse. Ihr Papier ist in der Sprache des Geschäfts.</translation>
    </message>
    <message>
        <source>Open orders stay as they are.</source>
        <translation>Offene Bestellungen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Practise on a copy of this shop</source>
        <translation>An einer Kopie dieses Geschäfts üben</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Leise</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>The order and Pay stand on the left, the tiles on the right.</source>
        <translation>Bestellung und „Bezahlen“ stehen links, die Kacheln rechts.</translation>
    </message>
    <message>
        <source>Things appear where they go instead of moving there.</source>
        <translation>Dinge erscheinen an ihrem Platz, statt sich dorthin zu bewegen.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>Whatever is heard can be seen too.</source>
        <translation>Was zu hören ist, ist auch zu sehen.</translation>
    </message>
    <message>
        <source>Whoever sells next signs in first.</source>
        <translation>Wer als Nächstes verkauft, meldet sich zuerst an.</translation>
    </message>
</context>
<context>
    <name>MadeAtModel</name>
    <message>
        <source>{product} is made at {station}</source>
        <translation>{product} wird an {station} gemacht</translation>
    </message>
    <message>
        <source>{product} is not made at {station} for itself</source>
        <translation>{product} wird an {station} nicht mehr eigens gemacht</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Fynlo POS</source>
        <translation>Fynlo POS</translation>
    </message>
</context>
<context>
    <name>MenuSheet</name>
    <message>
        <source>Back to the real till</source>
        <translation>Zurück zur echten Kasse</translation>
    </message>
    <message>
        <source>Clean the screen</source>
        <translation>Bildschirm reinigen</translation>
    </message>
    <message>
        <source>End the training</source>
        <translation>Übung beenden</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Lock the till</source>
        <translation>Kasse sperren</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Open orders stay as they are</source>
        <translation>Offene Bestellungen bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Touches do nothing for half a minute</source>
        <translation>Berührungen bewirken eine halbe Minute lang nichts</translation>
    </message>
</context>
<context>
    <name>MiscSheet</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Key in its price</source>
        <translation>Preis eingeben</translation>
    </message>
    <message>
        <source>Misc item</source>
        <translation>Sonstiger Artikel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>MwSt.</translation>
    </message>
</context>
<context>
    <name>ModifiersSheet</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Same as last</source>
        <translation>Wie zuletzt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Such as no foam, extra hot</source>
        <translation>z. B. ohne Schaum, extra heiß</translation>
    </message>
</context>
<context>
    <name>MoneyOffSheet</name>
    <message>
        <source>%1 off</source>
        <translation>%1 Rabatt</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Key in how much</source>
        <translation>Betrag eingeben</translation>
    </message>
    <message>
        <source>No discount</source>
        <translation>Kein Rabatt</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Percent or amount</source>
        <translation>Prozent oder Betrag</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Abziehen</translation>
    </message>
</context>
<context>
    <name>MoreModel</name>
    <message>
        <source>The bill is printed</source>
        <translation>Die Zwischenrechnung ist gedruckt</translation>
    </message>
</context>
<context>
    <name>MoreSheet</name>
    <message>
        <source>About a product</source>
        <translation>Über einen Artikel</translation>
    </message>
    <message>
        <source>Allergens, sold out and back on sale</source>
        <translation>Allergene, ausverkauft und wieder im Verkauf</translation>
    </message>
    <message>
        <source>Allergy</source>
        <translation>Allergie</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>Zwischenrechnung</translation>
    </message>
    <message>
        <source>Cash in, cash out, close the day</source>
        <translation>Einlage, Entnahme, Tagesabschluss</translation>
    </message>
    <message>
        <source>Clear the order</source>
        <translation>Bestellung leeren</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Kassenlade</translation>
    </message>
    <message>
        <source>Misc item</source>
        <translation>Sonstiger Artikel</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Nothing is rung up yet</source>
        <translation>Noch ist nichts eingegeben</translation>
    </message>
    <message>
        <source>On paper, to be seen before paying</source>
        <translation>Auf Papier, vor dem Bezahlen anzusehen</translation>
    </message>
    <message>
        <source>Open drawer</source>
        <translation>Kassenlade öffnen</translation>
    </message>
    <message>
        <source>Orders on hold</source>
        <translation>Geparkte Bestellungen</translation>
    </message>
    <message>
        <source>Print the last receipt</source>
        <translation>Letzten Beleg drucken</translation>
    </message>
    <message>
        <source>Receipts and refunds</source>
        <translation>Belege und Erstattungen</translation>
    </message>
    <message>
        <source>Some of it becomes an order of its own</source>
        <translation>Ein Teil wird eine eigene Bestellung</translation>
    </message>
    <message>
        <source>Something that has no tile</source>
        <translation>Etwas, das keine Kachel hat</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Start the day first: Menu, Drawer</source>
        <translation>Beginnen Sie zuerst den Tag: Menü, Kassenlade</translation>
    </message>
    <message>
        <source>To another table, or together with another order</source>
        <translation>An einen anderen Tisch oder zu einer anderen Bestellung</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>What a guest must not be given</source>
        <translation>Was ein Gast nicht bekommen darf</translation>
    </message>
    <message>
        <source>With a reason, and no money due</source>
        <translation>Mit Grund, ohne dass etwas zu zahlen ist</translation>
    </message>
</context>
<context>
    <name>Move</name>
    <message>
        <source>At no table</source>
        <translation>An keinem Tisch</translation>
    </message>
    <message>
        <source>Moved to {table}</source>
        <translation>An {table} verschoben</translation>
    </message>
    <message>
        <source>The two orders are one</source>
        <translation>Die beiden Bestellungen sind eine</translation>
    </message>
</context>
<context>
    <name>MoveSheet</name>
    <message>
        <source>At no table</source>
        <translation>An keinem Tisch</translation>
    </message>
    <message>
        <source>It sits there already</source>
        <translation>Sie sitzt schon dort</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Move to this table</source>
        <translation>An diesen Tisch setzen</translation>
    </message>
    <message>
        <source>Name the table</source>
        <translation>Tisch nennen</translation>
    </message>
    <message>
        <source>Or together with another order</source>
        <translation>Oder zu einer anderen Bestellung</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Such as Table 4</source>
        <translation>z. B. Tisch 4</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tisch</translation>
    </message>
</context>
<context>
    <name>NameSheet</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name for this order</source>
        <translation>Name für diese Bestellung</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>NewHub</name>
    <message>
        <source>Asking the hub whose it is</source>
        <translation>Der Hub wird gefragt, wessen er ist</translation>
    </message>
    <message>
        <source>Connecting, and handing over what was sold</source>
        <translation>Verbindung entsteht, Verkauftes wird übergeben</translation>
    </message>
    <message>
        <source>Starting the hub</source>
        <translation>Der Hub startet</translation>
    </message>
    <message>
        <source>Telling it which terminals are the shop’s</source>
        <translation>Ihm wird gesagt, welche Geräte zum Geschäft gehören</translation>
    </message>
    <message>
        <source>The shop’s hub is not reached. Selling goes on at every till. If its machine does not come back, begin a hub on this till: the others come over to it, and nothing is lost.</source>
        <translation>Der Hub des Geschäfts ist nicht erreichbar. An jeder Kasse wird weiterverkauft. Kommt sein Rechner nicht wieder, beginnen Sie einen Hub auf dieser Kasse: Die anderen wechseln zu ihm, und nichts geht verloren.</translation>
    </message>
    <message>
        <source>What was sold here waits since {time}.</source>
        <translation>Was hier verkauft wurde, wartet seit {time}.</translation>
    </message>
</context>
<context>
    <name>NewHubModel</name>
    <message>
        <source>The shop’s hub runs on this till now. Have the others come over to it.</source>
        <translation>Der Hub des Geschäfts läuft jetzt auf dieser Kasse. Lassen Sie die anderen zu ihm wechseln.</translation>
    </message>
    <message>
        <source>This till goes on with the hub at {address}</source>
        <translation>Diese Kasse macht mit dem Hub unter {address} weiter</translation>
    </message>
</context>
<context>
    <name>NewHubPanel</name>
    <message>
        <source>Begin a hub on this till</source>
        <translation>Hub auf dieser Kasse beginnen</translation>
    </message>
    <message>
        <source>Come over to another hub</source>
        <translation>Zu einem anderen Hub wechseln</translation>
    </message>
</context>
<context>
    <name>NewHubSheet</name>
    <message>
        <source>Begin a hub on this till</source>
        <translation>Hub auf dieser Kasse beginnen</translation>
    </message>
    <message>
        <source>Begin a hub on this till?</source>
        <translation>Hub auf dieser Kasse beginnen?</translation>
    </message>
    <message>
        <source>From then on this till holds the shop’s terminals together: leave it on while the shop is open. At each other till choose Come over to another hub, with the address that is shown here; kitchen screens and boards are added again. What the old machine sold and had not sent stays on it. If it comes back, have it come over too, and its sales come with it.</source>
        <translation>Ab dann hält diese Kasse die Geräte des Geschäfts zusammen: Lassen Sie sie an, solange geöffnet ist. Wählen Sie an jeder anderen Kasse „Zu einem anderen Hub wechseln“ mit der Adresse, die hier steht; Küchenbildschirme und Tafeln werden neu hinzugefügt. Was der alte Rechner verkauft und nicht gesendet hatte, bleibt auf ihm. Kommt er wieder, lassen Sie auch ihn wechseln, und seine Verkäufe kommen mit.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>Order</name>
    <message>
        <source>Give it back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>Next order</source>
        <translation>Nächste Bestellung</translation>
    </message>
    <message>
        <source>That order is no longer at hand. Nothing was taken back.</source>
        <translation>Diese Bestellung ist nicht mehr zur Hand. Nichts wurde rückgängig gemacht.</translation>
    </message>
    <message>
        <source>That order is paid or put by already. Nothing was changed.</source>
        <translation>Diese Bestellung ist schon bezahlt oder geparkt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The last change to this order is not saved. {why}</source>
        <translation>Die letzte Änderung an dieser Bestellung ist nicht gespeichert. {why}</translation>
    </message>
    <message>
        <source>The order is being put on disk. Nothing was taken. Try again.</source>
        <translation>Die Bestellung wird gerade gespeichert. Nichts wurde kassiert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>OrderChits</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>OrderStatusMain</name>
    <message>
        <source>One moment, please. Ask at the counter for your order.</source>
        <translation>Einen Augenblick bitte. Fragen Sie an der Theke nach Ihrer Bestellung.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>%1: change person</source>
        <translation>%1: Person wechseln</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
</context>
<context>
    <name>PageWindow</name>
    <message>
        <source>Fynlo POS</source>
        <translation>Fynlo POS</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Close the day</source>
        <translation>Tagesabschluss</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Kassenlade</translation>
    </message>
    <message>
        <source>Kitchen screen</source>
        <translation>Küchenbildschirm</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Receipts and refunds</source>
        <translation>Belege und Erstattungen</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Anzusehen</translation>
    </message>
</context>
<context>
    <name>PaperOut</name>
    <message>
        <source>Saved as {file}</source>
        <translation>Gespeichert als {file}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>PaperSheet</name>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>Back up now, and keep a copy away from the shop.</source>
        <translation>Sichern Sie jetzt und bewahren Sie eine Kopie außerhalb des Geschäfts auf.</translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Backup is old</source>
        <translation>Sicherung ist alt</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Clock is ahead</source>
        <translation>Uhr geht vor</translation>
    </message>
    <message>
        <source>Clock is behind</source>
        <translation>Uhr geht nach</translation>
    </message>
    <message>
        <source>Clock is wrong</source>
        <translation>Uhr geht falsch</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Day not started</source>
        <translation>Tag nicht begonnen</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Festplatte</translation>
    </message>
    <message>
        <source>Disk filling up</source>
        <translation>Festplatte füllt sich</translation>
    </message>
    <message>
        <source>Disk nearly full</source>
        <translation>Festplatte fast voll</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Kassenlade</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Noch keine Sicherung</translation>
    </message>
    <message>
        <source>Nobody can open a backup without its codes. Make a new recovery sheet in Settings, Backup, then back up.</source>
        <translation>Niemand kann eine Sicherung ohne ihre Codes öffnen. Erzeugen Sie unter Einstellungen, Sicherung ein neues Wiederherstellungsblatt und sichern Sie dann.</translation>
    </message>
    <message>
        <source>Open and encrypted</source>
        <translation>Offen und verschlüsselt</translation>
    </message>
    <message>
        <source>Recovery sheet not kept</source>
        <translation>Wiederherstellungsblatt nicht aufbewahrt</translation>
    </message>
    <message>
        <source>Remove files that are not the till&apos;s. Sales are safe; new ones need room.</source>
        <translation>Entfernen Sie Dateien, die nicht zur Kasse gehören. Verkäufe sind sicher; neue brauchen Platz.</translation>
    </message>
    <message>
        <source>Set the clock of this device. Nothing is sold until then.</source>
        <translation>Stellen Sie die Uhr dieses Geräts. Bis dahin wird nichts verkauft.</translation>
    </message>
    <message>
        <source>Set the clock of this device. Sales are kept on {day} until it is right.</source>
        <translation>Stellen Sie die Uhr dieses Geräts. Bis sie stimmt, werden Verkäufe unter {day} geführt.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Start the day before taking cash.</source>
        <translation>Beginnen Sie den Tag, bevor Sie Bargeld nehmen.</translation>
    </message>
    <message>
        <source>Started with {amount}</source>
        <translation>Begonnen mit {amount}</translation>
    </message>
    <message>
        <source>{size} GB free</source>
        <translation>{size} GB frei</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>A PIN is digits only.</source>
        <translation>Eine PIN besteht nur aus Ziffern.</translation>
    </message>
    <message>
        <source>A PIN is four to eight digits</source>
        <translation>Eine PIN hat vier bis acht Ziffern</translation>
    </message>
    <message>
        <source>A manager needs a PIN</source>
        <translation>Die Leitung braucht eine PIN</translation>
    </message>
    <message>
        <source>Four to eight digits.</source>
        <translation>Vier bis acht Ziffern.</translation>
    </message>
    <message>
        <source>Leave it empty to keep the PIN there is.</source>
        <translation>Leer lassen, um die bisherige PIN zu behalten.</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>No PIN: one touch signs in</source>
        <translation>Keine PIN: Eine Berührung meldet an</translation>
    </message>
    <message>
        <source>Somebody has to be a manager: make another one first.</source>
        <translation>Jemand muss die Leitung haben: Geben Sie sie zuerst einer anderen Person.</translation>
    </message>
    <message>
        <source>Write a name</source>
        <translation>Schreiben Sie einen Namen</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>{name} can no longer sign in</source>
        <translation>{name} kann sich nicht mehr anmelden</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>{name} gespeichert</translation>
    </message>
</context>
<context>
    <name>PeoplePart</name>
    <message>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>Manager</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>May change the shop, its products and its people.</source>
        <translation>Darf das Geschäft, seine Artikel und seine Personen ändern.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Neue PIN</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Von der Liste nehmen</translation>
    </message>
</context>
<context>
    <name>PickerSheet</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>That PIN is not right. Try again.</source>
        <translation>Diese PIN stimmt nicht. Versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>PinSheet</name>
    <message>
        <source>A manager allows this</source>
        <translation>Die Leitung erlaubt das</translation>
    </message>
</context>
<context>
    <name>PrintRetry</name>
    <message>
        <source>1 paper waits for the printer</source>
        <translation>1 Papier wartet auf den Drucker</translation>
    </message>
    <message>
        <source>Cannot print</source>
        <translation>Kann nicht drucken</translation>
    </message>
    <message>
        <source>It is on paper</source>
        <translation>Es ist auf Papier</translation>
    </message>
    <message>
        <source>Nothing waits to be printed</source>
        <translation>Nichts wartet auf den Druck</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Noch einmal drucken</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>{count} papers wait for the printer</source>
        <translation>{count} Papiere warten auf den Drucker</translation>
    </message>
</context>
<context>
    <name>PrinterModel</name>
    <message>
        <source>Order chits changed</source>
        <translation>Bestellbons geändert</translation>
    </message>
    <message>
        <source>Printer changed</source>
        <translation>Drucker geändert</translation>
    </message>
    <message>
        <source>Sent. Look whether a line came out of the printer.</source>
        <translation>Gesendet. Sehen Sie nach, ob der Drucker eine Zeile gedruckt hat.</translation>
    </message>
</context>
<context>
    <name>PrinterPart</name>
    <message>
        <source>32 for narrow paper of 58 mm; 42 or 48 for paper of 80 mm.</source>
        <translation>32 für schmales Papier von 58 mm; 42 oder 48 für Papier von 80 mm.</translation>
    </message>
    <message>
        <source>A cash drawer is connected to the printer</source>
        <translation>Eine Kassenlade ist am Drucker angeschlossen</translation>
    </message>
    <message>
        <source>A receipt counts as printed once it was sent.</source>
        <translation>Ein Beleg gilt als gedruckt, sobald er gesendet ist.</translation>
    </message>
    <message>
        <source>A receipt counts as printed when the printer says so.</source>
        <translation>Ein Beleg gilt als gedruckt, wenn der Drucker es sagt.</translation>
    </message>
    <message>
        <source>Address of the printer</source>
        <translation>Adresse des Druckers</translation>
    </message>
    <message>
        <source>Each receipt becomes a file, for a shop that prints elsewhere.</source>
        <translation>Jeder Beleg wird eine Datei, für ein Geschäft, das anderswo druckt.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Hold the printer&apos;s feed button while switching it on: its test page shows the address.</source>
        <translation>Halten Sie beim Einschalten die Vorschubtaste des Druckers gedrückt: Sein Testblatt zeigt die Adresse.</translation>
    </message>
    <message>
        <source>If the drawer stays shut, choose the other.</source>
        <translation>Bleibt die Kassenlade zu, wählen Sie die andere.</translation>
    </message>
    <message>
        <source>It opens when cash is taken.</source>
        <translation>Sie öffnet sich, wenn Bargeld genommen wird.</translation>
    </message>
    <message>
        <source>Letters on a line</source>
        <translation>Zeichen pro Zeile</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Pin 2, usual</source>
        <translation>Pin 2, üblich</translation>
    </message>
    <message>
        <source>Pin 5</source>
        <translation>Pin 5</translation>
    </message>
    <message>
        <source>Print an order chit for every order</source>
        <translation>Für jede Bestellung einen Bestellbon drucken</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Belegdrucker</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Socket of the drawer</source>
        <translation>Anschluss der Kassenlade</translation>
    </message>
    <message>
        <source>Some printers never say how they are and print all the same. If this is one of them, the till can print without waiting for an answer; it then cannot tell when the paper is out.</source>
        <translation>Manche Drucker sagen nie, wie es ihnen geht, und drucken trotzdem. Ist dieser so einer, kann die Kasse drucken, ohne auf Antwort zu warten; sie merkt dann nicht, wenn das Papier zu Ende ist.</translation>
    </message>
    <message>
        <source>Such as 192.168.1.50</source>
        <translation>z. B. 192.168.1.50</translation>
    </message>
    <message>
        <source>Such as receipts</source>
        <translation>z. B. belege</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>The printer says how it is</source>
        <translation>Der Drucker meldet seinen Zustand</translation>
    </message>
    <message>
        <source>This printer never answers: print anyway</source>
        <translation>Dieser Drucker antwortet nie: trotzdem drucken</translation>
    </message>
    <message>
        <source>What to make, for the kitchen or the bar, when an order is paid or held. An order taken up again prints only what is new.</source>
        <translation>Was zu machen ist, für Küche oder Bar, wenn eine Bestellung bezahlt oder geparkt wird. Eine wieder aufgenommene Bestellung druckt nur, was neu ist.</translation>
    </message>
    <message>
        <source>Without a printer, receipts stay on the screen.</source>
        <translation>Ohne Drucker bleiben Belege auf dem Bildschirm.</translation>
    </message>
    <message>
        <source>Write its address first</source>
        <translation>Zuerst die Adresse eingeben</translation>
    </message>
</context>
<context>
    <name>ProductEditorModel</name>
    <message>
        <source>{name} is no longer sold</source>
        <translation>{name} wird nicht mehr verkauft</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>{name} gespeichert</translation>
    </message>
</context>
<context>
    <name>ProductFields</name>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Choices asked for</source>
        <translation>Gefragte Auswahl</translation>
    </message>
    <message>
        <source>Empty: the same.</source>
        <translation>Leer: derselbe.</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>For sale</source>
        <translation>Im Verkauf</translation>
    </message>
    <message>
        <source>Kitchen name</source>
        <translation>Küchenname</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>Gemacht an</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>Im Verkauf</translation>
    </message>
    <message>
        <source>On the order chit. Empty: the same.</source>
        <translation>Auf dem Bestellbon. Leer: derselbe.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Scan it here. Several are parted by spaces.</source>
        <translation>Hier scannen. Mehrere trennen Leerzeichen.</translation>
    </message>
    <message>
        <source>Shown on the first page of the tiles too.</source>
        <translation>Steht auch auf der ersten Seite der Kacheln.</translation>
    </message>
    <message>
        <source>Sold out until I say</source>
        <translation>Ausverkauft bis auf Weiteres</translation>
    </message>
    <message>
        <source>Sold out until tomorrow</source>
        <translation>Ausverkauft bis morgen</translation>
    </message>
    <message>
        <source>Take-away price</source>
        <translation>Preis zum Mitnehmen</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>MwSt.</translation>
    </message>
</context>
<context>
    <name>ProductListModel</name>
    <message>
        <source>Sold out</source>
        <translation>Ausverkauft</translation>
    </message>
</context>
<context>
    <name>Products</name>
    <message>
        <source>Contains {allergens}</source>
        <translation>Enthält {allergens}</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Neuer Artikel</translation>
    </message>
    <message>
        <source>No allergens are listed. Ask the kitchen before you say so.</source>
        <translation>Es sind keine Allergene angegeben. Fragen Sie die Küche, bevor Sie das sagen.</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>Im Verkauf</translation>
    </message>
    <message>
        <source>Sold out until I say</source>
        <translation>Ausverkauft bis auf Weiteres</translation>
    </message>
    <message>
        <source>Sold out until tomorrow</source>
        <translation>Ausverkauft bis morgen</translation>
    </message>
    <message>
        <source>Write a name: then the product is saved as you go.</source>
        <translation>Schreiben Sie einen Namen: Dann wird der Artikel laufend gespeichert.</translation>
    </message>
    <message>
        <source>Write a price: then the product is saved as you go.</source>
        <translation>Schreiben Sie einen Preis: Dann wird der Artikel laufend gespeichert.</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{name} is back on sale</source>
        <translation>{name} ist wieder im Verkauf</translation>
    </message>
    <message>
        <source>{name} is sold out until tomorrow</source>
        <translation>{name} ist bis morgen ausverkauft</translation>
    </message>
    <message>
        <source>{name} is sold out until you say</source>
        <translation>{name} ist bis auf Weiteres ausverkauft</translation>
    </message>
</context>
<context>
    <name>ProductsPart</name>
    <message>
        <source>A product stands in a category: make one first, under Categories.</source>
        <translation>Ein Artikel gehört in eine Kategorie: Legen Sie zuerst eine an, unter Kategorien.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Category: %1. Choose another</source>
        <translation>Kategorie: %1. Andere wählen</translation>
    </message>
    <message>
        <source>Choose a product to change it.</source>
        <translation>Wählen Sie einen Artikel, um ihn zu ändern.</translation>
    </message>
    <message>
        <source>Make a category first</source>
        <translation>Zuerst eine Kategorie anlegen</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Neuer Artikel</translation>
    </message>
    <message>
        <source>Nothing here yet. Add a product, or look in another category.</source>
        <translation>Hier ist noch nichts. Legen Sie einen Artikel an oder sehen Sie in einer anderen Kategorie nach.</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Stop selling it</source>
        <translation>Nicht mehr verkaufen</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
</context>
<context>
    <name>QrPicture</name>
    <message>
        <source>QR code</source>
        <translation>QR-Code</translation>
    </message>
</context>
<context>
    <name>RateCard</name>
    <message>
        <source>Eat in</source>
        <translation>Hier essen</translation>
    </message>
    <message>
        <source>Eat in, from %1</source>
        <translation>Hier essen, ab %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Ab %1</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Remove the rate from %1</source>
        <translation>Satz ab %1 entfernen</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Zum Mitnehmen</translation>
    </message>
    <message>
        <source>Take away, from %1</source>
        <translation>Zum Mitnehmen, ab %1</translation>
    </message>
</context>
<context>
    <name>RecallSheet</name>
    <message>
        <source>Nothing was finished in the last hour.</source>
        <translation>In der letzten Stunde wurde nichts fertig.</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Touch an order to have it on the board again.</source>
        <translation>Tippen Sie eine Bestellung an, um sie wieder auf der Tafel zu haben.</translation>
    </message>
</context>
<context>
    <name>ReceiptPane</name>
    <message>
        <source>All receipts</source>
        <translation>Alle Belege</translation>
    </message>
    <message>
        <source>Choose a receipt to see it here.</source>
        <translation>Wählen Sie einen Beleg, um ihn hier zu sehen.</translation>
    </message>
    <message>
        <source>Print copy</source>
        <translation>Kopie drucken</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Recovery sheet</source>
        <translation>Wiederherstellungsblatt</translation>
    </message>
    <message>
        <source>The same codes, to scan</source>
        <translation>Dieselben Codes zum Scannen</translation>
    </message>
    <message>
        <source>These codes open this shop&apos;s backups on another till. Keep them away from the till and show them to nobody.</source>
        <translation>Diese Codes öffnen die Sicherungen dieses Geschäfts auf einer anderen Kasse. Bewahren Sie sie nicht bei der Kasse auf und zeigen Sie sie niemandem.</translation>
    </message>
</context>
<context>
    <name>RecoveryModel</name>
    <message>
        <source>All {count} codes are needed, in this order.</source>
        <translation>Alle {count} Codes werden gebraucht, in dieser Reihenfolge.</translation>
    </message>
    <message>
        <source>Recovery sheet sent to the printer</source>
        <translation>Wiederherstellungsblatt an den Drucker gesendet</translation>
    </message>
</context>
<context>
    <name>Refund</name>
    <message>
        <source>Changed their mind</source>
        <translation>Anders entschieden</translation>
    </message>
    <message>
        <source>Choose what comes back</source>
        <translation>Wählen Sie, was zurückkommt</translation>
    </message>
    <message>
        <source>Choose why</source>
        <translation>Grund wählen</translation>
    </message>
    <message>
        <source>Drawer not started</source>
        <translation>Kassenlade nicht eröffnet</translation>
    </message>
    <message>
        <source>Give {amount} back the way it came: {title}.</source>
        <translation>Geben Sie {amount} auf dem Weg zurück, auf dem es kam: {title}.</translation>
    </message>
    <message>
        <source>Goes back the way it came</source>
        <translation>Geht zurück, wie es kam</translation>
    </message>
    <message>
        <source>How is it paid back?</source>
        <translation>Wie wird zurückgezahlt?</translation>
    </message>
    <message>
        <source>Not as it should be</source>
        <translation>Nicht, wie es sein sollte</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Erstattung</translation>
    </message>
    <message>
        <source>Refund of {receipt}</source>
        <translation>Erstattung von {receipt}</translation>
    </message>
    <message>
        <source>Refunded before</source>
        <translation>Früher erstattet</translation>
    </message>
    <message>
        <source>Refunded {amount}. {way}</source>
        <translation>{amount} erstattet. {way}</translation>
    </message>
    <message>
        <source>Rung twice</source>
        <translation>Doppelt gebucht</translation>
    </message>
    <message>
        <source>Start the day first: {amount} goes back in cash</source>
        <translation>Zuerst den Tag beginnen: {amount} geht bar zurück</translation>
    </message>
    <message>
        <source>Take it from the drawer.</source>
        <translation>Nehmen Sie es aus der Kassenlade.</translation>
    </message>
    <message>
        <source>There is no money to give back.</source>
        <translation>Es ist kein Geld zurückzugeben.</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Trinkgeld</translation>
    </message>
    <message>
        <source>Touch the items that come back.</source>
        <translation>Tippen Sie die Artikel an, die zurückkommen.</translation>
    </message>
    <message>
        <source>Waited too long</source>
        <translation>Zu lange gewartet</translation>
    </message>
    <message>
        <source>Which way first?</source>
        <translation>Welcher Weg zuerst?</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Falscher Artikel</translation>
    </message>
    <message>
        <source>{amount} goes back to the customer. {way}</source>
        <translation>{amount} gehen an den Gast zurück. {way}</translation>
    </message>
    <message>
        <source>{said} Called off in the kitchen: {count}.</source>
        <translation>{said} In der Küche abbestellt: {count}.</translation>
    </message>
</context>
<context>
    <name>RefundModel</name>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>An den Drucker gesendet</translation>
    </message>
</context>
<context>
    <name>RefundSheet</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Anderer Grund</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>What comes back?</source>
        <translation>Was kommt zurück?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>1 payment</source>
        <translation>1 Zahlung</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All tills of the shop</source>
        <translation>Alle Kassen des Geschäfts</translation>
    </message>
    <message>
        <source>All tills: {days}</source>
        <translation>Alle Kassen: {days}</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Durchschnitt</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Choose other days above.</source>
        <translation>Wählen Sie oben andere Tage.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Nothing was sold in these days</source>
        <translation>An diesen Tagen wurde nichts verkauft</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Receipts of {hours}</source>
        <translation>Belege von {hours}</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>Saved as {file}. Open it with any spreadsheet.</source>
        <translation>Gespeichert als {file}. Mit jeder Tabellenkalkulation zu öffnen.</translation>
    </message>
    <message>
        <source>Sell something on the till and it shows here, or look at other days above.</source>
        <translation>Verkaufen Sie etwas an der Kasse, dann steht es hier, oder sehen Sie oben andere Tage an.</translation>
    </message>
    <message>
        <source>Show all {count} items</source>
        <translation>Alle {count} Artikel zeigen</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Eingenommen</translation>
    </message>
    <message>
        <source>Takings</source>
        <translation>Einnahmen</translation>
    </message>
    <message>
        <source>Takings of all tills {days}</source>
        <translation>Einnahmen aller Kassen {days}</translation>
    </message>
    <message>
        <source>Takings {days}</source>
        <translation>Einnahmen {days}</translation>
    </message>
    <message>
        <source>The shop</source>
        <translation>Der Laden</translation>
    </message>
    <message>
        <source>Tips, on top</source>
        <translation>Trinkgeld, dazu</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>MwSt.</translation>
    </message>
    <message>
        <source>Way paid</source>
        <translation>Zahlungsart</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>and tips of {tips} given back</source>
        <translation>und Trinkgeld von {tips} zurückgegeben</translation>
    </message>
    <message>
        <source>and tips of {tips} on top</source>
        <translation>und {tips} Trinkgeld dazu</translation>
    </message>
    <message>
        <source>and {count} more items</source>
        <translation>und {count} weitere Artikel</translation>
    </message>
    <message>
        <source>compared with last {weekday}</source>
        <translation>verglichen mit letztem {weekday}</translation>
    </message>
    <message>
        <source>compared with {days}</source>
        <translation>verglichen mit {days}</translation>
    </message>
    <message>
        <source>last {weekday}</source>
        <translation>letzter {weekday}</translation>
    </message>
    <message>
        <source>tips of {tips} given back</source>
        <translation>Trinkgeld von {tips} zurückgegeben</translation>
    </message>
    <message>
        <source>tips {tips} on top</source>
        <translation>Trinkgeld {tips} dazu</translation>
    </message>
    <message>
        <source>{amount}, 1 order</source>
        <translation>{amount}, 1 Bestellung</translation>
    </message>
    <message>
        <source>{amount}, {orders} orders</source>
        <translation>{amount}, {orders} Bestellungen</translation>
    </message>
    <message>
        <source>{count} payments</source>
        <translation>{count} Zahlungen</translation>
    </message>
    <message>
        <source>{taken} taken, {back} refunded</source>
        <translation>{taken} eingenommen, {back} erstattet</translation>
    </message>
</context>
<context>
    <name>ReportsFigures</name>
    <message>
        <source>Touch an hour first</source>
        <translation>Zuerst eine Stunde antippen</translation>
    </message>
    <message>
        <source>What sold?</source>
        <translation>Was wurde verkauft?</translation>
    </message>
    <message>
        <source>When were we busy?</source>
        <translation>Wann war viel los?</translation>
    </message>
</context>
<context>
    <name>ReportsPaid</name>
    <message>
        <source>How was it paid?</source>
        <translation>Wie wurde bezahlt?</translation>
    </message>
</context>
<context>
    <name>ReportsReceipts</name>
    <message>
        <source>Back to the figures</source>
        <translation>Zurück zu den Zahlen</translation>
    </message>
</context>
<context>
    <name>RunFoot</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Start selling</source>
        <translation>Verkauf beginnen</translation>
    </message>
</context>
<context>
    <name>RunJoin</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>Kitchen screen</source>
        <translation>Küchenbildschirm</translation>
    </message>
    <message>
        <source>Small or capital letters, with or without the dashes.</source>
        <translation>Groß oder klein, mit oder ohne Striche.</translation>
    </message>
    <message>
        <source>Such as %1</source>
        <translation>Zum Beispiel %1</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>What is this device for?</source>
        <translation>Wofür ist dieses Gerät?</translation>
    </message>
    <message>
        <source>With a scanner at this till, scan the square on the other till’s screen instead.</source>
        <translation>Mit einem Scanner an dieser Kasse scannen Sie stattdessen das Quadrat auf dem Bildschirm der anderen.</translation>
    </message>
</context>
<context>
    <name>RunMenu</name>
    <message>
        <source>A CSV file with a name and a price on each row; category and barcode if you have them.</source>
        <translation>Eine CSV-Datei mit Name und Preis in jeder Zeile; Kategorie und Barcode, falls vorhanden.</translation>
    </message>
    <message>
        <source>A CSV file with a name and a price on each row; category, barcode and VAT if you have them.</source>
        <translation>Eine CSV-Datei mit Name und Preis in jeder Zeile; Kategorie, Barcode und MwSt., wenn Sie sie haben.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Or where it is</source>
        <translation>Oder wo sie liegt</translation>
    </message>
    <message>
        <source>Put the file on a memory stick or in Downloads and it is listed here.</source>
        <translation>Legen Sie die Datei auf einen Speicherstick oder in Downloads, dann steht sie hier.</translation>
    </message>
    <message>
        <source>Such as menu.csv</source>
        <translation>z. B. menu.csv</translation>
    </message>
    <message>
        <source>Where the file is</source>
        <translation>Wo die Datei liegt</translation>
    </message>
    <message>
        <source>Where the menu comes from</source>
        <translation>Woher die Karte kommt</translation>
    </message>
</context>
<context>
    <name>RunNearby</name>
    <message>
        <source>By the code that its till shows, or by scanning it.</source>
        <translation>Mit dem Code, den seine Kasse zeigt, oder durch Scannen.</translation>
    </message>
    <message>
        <source>Join a shop that has a till already</source>
        <translation>Einem Geschäft beitreten, das schon eine Kasse hat</translation>
    </message>
    <message>
        <source>Looking for a shop on this network</source>
        <translation>Sucht ein Geschäft in diesem Netz</translation>
    </message>
</context>
<context>
    <name>RunPrinter</name>
    <message>
        <source>A cash drawer is connected to the printer</source>
        <translation>Eine Kassenlade ist am Drucker angeschlossen</translation>
    </message>
    <message>
        <source>Address of the printer</source>
        <translation>Adresse des Druckers</translation>
    </message>
    <message>
        <source>It opens when cash is taken.</source>
        <translation>Sie öffnet sich, wenn Bargeld genommen wird.</translation>
    </message>
    <message>
        <source>Such as 192.168.1.50</source>
        <translation>z. B. 192.168.1.50</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Write its address first</source>
        <translation>Zuerst die Adresse eingeben</translation>
    </message>
</context>
<context>
    <name>RunRecovery</name>
    <message>
        <source>Print the sheet</source>
        <translation>Blatt drucken</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>The recovery key as a QR code</source>
        <translation>Der Wiederherstellungsschlüssel als QR-Code</translation>
    </message>
</context>
<context>
    <name>RunShop</name>
    <message>
        <source>Is the shop registered for VAT?</source>
        <translation>Ist das Geschäft umsatzsteuerpflichtig?</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Name des Geschäfts</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Or begin a new shop</source>
        <translation>Oder ein neues Geschäft beginnen</translation>
    </message>
    <message>
        <source>Printed on every receipt. It can be added later.</source>
        <translation>Steht auf jedem Beleg. Lässt sich später ergänzen.</translation>
    </message>
    <message>
        <source>Such as GB 123 4567 89</source>
        <translation>z. B. GB 123 4567 89</translation>
    </message>
    <message>
        <source>Such as The Corner Café</source>
        <translation>z. B. Café am Eck</translation>
    </message>
    <message>
        <source>Then no screen, receipt or report says a word about it.</source>
        <translation>Dann steht auf keinem Bildschirm, Beleg oder Bericht ein Wort davon.</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>USt-IdNr.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
</context>
<context>
    <name>RunYou</name>
    <message>
        <source>PIN, four to eight digits</source>
        <translation>PIN, vier bis acht Ziffern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>Dieselbe PIN noch einmal</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
</context>
<context>
    <name>Sale</name>
    <message>
        <source>%s off</source>
        <translation>%s Rabatt</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 Position</translation>
    </message>
    <message>
        <source>A line holds at most {most}. {number} is keyed still.</source>
        <translation>Eine Zeile fasst höchstens {most}. Eingegeben ist weiter {number}.</translation>
    </message>
    <message>
        <source>A tip of more than {amount}. Check the number</source>
        <translation>Mehr als {amount} Trinkgeld. Zahl prüfen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Sofort</translation>
    </message>
    <message>
        <source>Call away: {course}</source>
        <translation>Abrufen: {course}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Rückgeld</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change the last</source>
        <translation>Das letzte ändern</translation>
    </message>
    <message>
        <source>Change {amount}</source>
        <translation>Rückgeld {amount}</translation>
    </message>
    <message>
        <source>Changed on another till</source>
        <translation>Auf einer anderen Kasse geändert</translation>
    </message>
    <message>
        <source>Choose another category, or make products under Menu &gt; Products.</source>
        <translation>Wählen Sie eine andere Kategorie oder legen Sie unter Menü &gt; Artikel Artikel an.</translation>
    </message>
    <message>
        <source>Choose: {group}</source>
        <translation>Wählen Sie: {group}</translation>
    </message>
    <message>
        <source>Discount changed</source>
        <translation>Rabatt geändert</translation>
    </message>
    <message>
        <source>Discount given</source>
        <translation>Rabatt gegeben</translation>
    </message>
    <message>
        <source>Discount taken off</source>
        <translation>Rabatt entfernt</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Zu zahlen</translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation>Hier essen</translation>
    </message>
    <message>
        <source>Eat in or take away</source>
        <translation>Hier essen oder mitnehmen</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Passend</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>Finish choosing first. Nothing was added.</source>
        <translation>Wählen Sie erst zu Ende. Nichts wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>Give money back first</source>
        <translation>Erst Geld zurückgeben</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gegeben</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>Includes VAT</source>
        <translation>Enthält MwSt.</translation>
    </message>
    <message>
        <source>Key in an amount</source>
        <translation>Betrag eingeben</translation>
    </message>
    <message>
        <source>Make them under Menu &gt; Products.</source>
        <translation>Legen Sie sie unter Menü &gt; Artikel an.</translation>
    </message>
    <message>
        <source>Mark products as favourites, or choose a category.</source>
        <translation>Markieren Sie Artikel als Favoriten oder wählen Sie eine Kategorie.</translation>
    </message>
    <message>
        <source>Misc item</source>
        <translation>Sonstiger Artikel</translation>
    </message>
    <message>
        <source>Money is being taken. Nothing was added.</source>
        <translation>Es wird gerade kassiert. Nichts wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>More than the {amount} due</source>
        <translation>Mehr als die fälligen {amount}</translation>
    </message>
    <message>
        <source>More than the {amount} due. Enter a tip as a tip</source>
        <translation>Mehr als die fälligen {amount}. Trinkgeld als Trinkgeld eingeben</translation>
    </message>
    <message>
        <source>More was rung on this order on another till. Take it up again to see it.</source>
        <translation>An einer anderen Kasse wurde mehr auf diese Bestellung gebucht. Nehmen Sie sie neu auf, um es zu sehen.</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Neue Bestellung</translation>
    </message>
    <message>
        <source>No favourites yet</source>
        <translation>Noch keine Favoriten</translation>
    </message>
    <message>
        <source>No product has {code}: add it or ignore</source>
        <translation>Kein Artikel hat {code}: anlegen oder ignorieren</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Noch keine Artikel</translation>
    </message>
    <message>
        <source>Nothing in this category yet</source>
        <translation>In dieser Kategorie ist noch nichts</translation>
    </message>
    <message>
        <source>Nothing is called “{text}”</source>
        <translation>Nichts heißt „{text}“</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Bestellung {number}</translation>
    </message>
    <message>
        <source>Order {number}   Receipt {receipt}</source>
        <translation>Bestellung {number}   Beleg {receipt}</translation>
    </message>
    <message>
        <source>Order {number} is paid.</source>
        <translation>Bestellung {number} ist bezahlt.</translation>
    </message>
    <message>
        <source>Order {number} is paid. Change to give: {change}</source>
        <translation>Bestellung {number} ist bezahlt. Rückgeld: {change}</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Paid on another till</source>
        <translation>Auf einer anderen Kasse bezahlt</translation>
    </message>
    <message>
        <source>Rung after the bill</source>
        <translation>Nach der Rechnung gebucht</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Sign in first, then add it.</source>
        <translation>Melden Sie sich erst an und legen Sie ihn dann an.</translation>
    </message>
    <message>
        <source>Sign in first, then take it up again.</source>
        <translation>Melden Sie sich erst an und nehmen Sie sie dann neu auf.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Ausverkauft</translation>
    </message>
    <message>
        <source>Something was taken off this order on another till. Take it up again.</source>
        <translation>An einer anderen Kasse wurde etwas von dieser Bestellung genommen. Nehmen Sie sie neu auf.</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Kassieren</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Zum Mitnehmen</translation>
    </message>
    <message>
        <source>Take nothing yet</source>
        <translation>Noch nichts kassieren</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Neu aufnehmen</translation>
    </message>
    <message>
        <source>That product is no longer sold. Nothing was added.</source>
        <translation>Dieser Artikel wird nicht mehr verkauft. Nichts wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>That product is no longer sold. Nothing was changed.</source>
        <translation>Dieser Artikel wird nicht mehr verkauft. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The order was cleared</source>
        <translation>Die Bestellung wurde geleert</translation>
    </message>
    <message>
        <source>The page was left meanwhile. Nothing was added.</source>
        <translation>Die Seite wurde inzwischen verlassen. Nichts wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>The page was left meanwhile. Nothing was changed.</source>
        <translation>Die Seite wurde inzwischen verlassen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Then {amount} is left to pay</source>
        <translation>Dann bleiben {amount} zu zahlen</translation>
    </message>
    <message>
        <source>This order was paid on another till. Look before you take money.</source>
        <translation>Diese Bestellung wurde an einer anderen Kasse bezahlt. Sehen Sie nach, bevor Sie Geld nehmen.</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Trinkgeld</translation>
    </message>
    <message>
        <source>Touch a tile to read about it</source>
        <translation>Eine Kachel berühren, um darüber zu lesen</translation>
    </message>
    <message>
        <source>Try fewer letters, or add a misc item under More.</source>
        <translation>Versuchen Sie weniger Buchstaben oder nehmen Sie „Sonstiger Artikel“ unter „Mehr“.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>VAT added</source>
        <translation>Zzgl. MwSt.</translation>
    </message>
    <message>
        <source>choose {least} to {most}</source>
        <translation>{least} bis {most} wählen</translation>
    </message>
    <message>
        <source>held</source>
        <translation>geparkt</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>Pflicht</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>nicht gesehen</translation>
    </message>
    <message>
        <source>of which tip</source>
        <translation>davon Trinkgeld</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>up to {most}</source>
        <translation>bis zu {most}</translation>
    </message>
    <message>
        <source>{amount} each</source>
        <translation>je {amount}</translation>
    </message>
    <message>
        <source>{amount} more was taken than the order comes to. Give a payment back, then take what is due.</source>
        <translation>Es wurden {amount} mehr genommen, als die Bestellung ausmacht. Geben Sie eine Zahlung zurück und kassieren Sie dann, was offen ist.</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} Positionen</translation>
    </message>
    <message>
        <source>{course} is called away</source>
        <translation>{course} ist abgerufen</translation>
    </message>
    <message>
        <source>{name} is sold out. Nothing was added.</source>
        <translation>{name} ist ausverkauft. Nichts wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>{order} is on hold</source>
        <translation>{order} ist geparkt</translation>
    </message>
    <message>
        <source>{order} is sent</source>
        <translation>{order} ist gesendet</translation>
    </message>
    <message>
        <source>{terminal} last heard {ago}, may hold more lines</source>
        <translation>{terminal} zuletzt gehört {ago}, hat vielleicht mehr Positionen</translation>
    </message>
    <message>
        <source>{terminal} was not heard yet, may hold more lines</source>
        <translation>{terminal} war noch nicht zu hören, hat vielleicht mehr Positionen</translation>
    </message>
    <message>
        <source>{title}: take {amount}</source>
        <translation>{title}: {amount} kassieren</translation>
    </message>
</context>
<context>
    <name>SavedField</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>ScreenSheet</name>
    <message>
        <source>Clean the screen</source>
        <translation>Bildschirm reinigen</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Fewer orders side by side, to be read from far</source>
        <translation>Weniger Bestellungen nebeneinander, von weitem zu lesen</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>This screen</source>
        <translation>Dieser Bildschirm</translation>
    </message>
    <message>
        <source>Touches do nothing for half a minute</source>
        <translation>Berührungen bewirken eine halbe Minute lang nichts</translation>
    </message>
    <message>
        <source>Which station is this?</source>
        <translation>Welche Station ist das?</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search or scan</source>
        <translation>Suchen oder scannen</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>%1: %2. Choose another</source>
        <translation>%1: %2. Andere wählen</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Kitchen</source>
        <translation>Küche</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>Teile der Einstellungen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search settings, products and people</source>
        <translation>Einstellungen, Artikel und Personen suchen</translation>
    </message>
    <message>
        <source>Search settings, products, people</source>
        <translation>Einstellungen, Artikel, Personen suchen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Geschäft</translation>
    </message>
    <message>
        <source>Terminals</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>This till</source>
        <translation>Diese Kasse</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>MwSt.</translation>
    </message>
    <message>
        <source>Whatever you change here waits for the PIN of a manager.</source>
        <translation>Was Sie hier ändern, wartet auf die PIN der Leitung.</translation>
    </message>
</context>
<context>
    <name>SheetHead</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Shop</name>
    <message>
        <source>A shop needs a name.</source>
        <translation>Ein Geschäft braucht einen Namen.</translation>
    </message>
</context>
<context>
    <name>ShopModel</name>
    <message>
        <source>Shop changed</source>
        <translation>Geschäft geändert</translation>
    </message>
</context>
<context>
    <name>ShopPart</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>An order begins as</source>
        <translation>Eine Bestellung beginnt als</translation>
    </message>
    <message>
        <source>Ask eat in or take away</source>
        <translation>Hier essen oder mitnehmen erfragen</translation>
    </message>
    <message>
        <source>Count the drawer blind</source>
        <translation>Kassenlade blind zählen</translation>
    </message>
    <message>
        <source>Each comma begins a new line of the receipt.</source>
        <translation>Jedes Komma beginnt eine neue Zeile des Belegs.</translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation>Hier essen</translation>
    </message>
    <message>
        <source>Is the shop registered for VAT?</source>
        <translation>Ist das Geschäft umsatzsteuerpflichtig?</translation>
    </message>
    <message>
        <source>Language of receipts and reports</source>
        <translation>Sprache von Belegen und Berichten</translation>
    </message>
    <message>
        <source>Last line of the receipt</source>
        <translation>Letzte Zeile des Belegs</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Name des Geschäfts</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Off for a shop where every order is the same.</source>
        <translation>Aus für ein Geschäft, in dem jede Bestellung gleich ist.</translation>
    </message>
    <message>
        <source>Off: a receipt prints when the customer asks for it.</source>
        <translation>Aus: Ein Beleg wird gedruckt, wenn der Gast ihn will.</translation>
    </message>
    <message>
        <source>Print every receipt</source>
        <translation>Jeden Beleg drucken</translation>
    </message>
    <message>
        <source>Printed on every receipt.</source>
        <translation>Steht auf jedem Beleg.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Such as Thank you, see you soon</source>
        <translation>z. B. Danke, bis bald</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Zum Mitnehmen</translation>
    </message>
    <message>
        <source>Then no screen, receipt or report says a word about it.</source>
        <translation>Dann steht auf keinem Bildschirm, Beleg oder Bericht ein Wort davon.</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>USt-IdNr.</translation>
    </message>
    <message>
        <source>Whoever counts is not told what should be there: not on the screen, not on an X report.</source>
        <translation>Wer zählt, erfährt nicht, was da sein sollte: weder auf dem Bildschirm noch auf einem X-Bericht.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
</context>
<context>
    <name>SignInModel</name>
    <message>
        <source>Choose your name, or key in your PIN</source>
        <translation>Wählen Sie Ihren Namen oder geben Sie Ihre PIN ein</translation>
    </message>
    <message>
        <source>Sign in to count the float</source>
        <translation>Melden Sie sich an, um das Wechselgeld zu zählen</translation>
    </message>
    <message>
        <source>Sign in to start the day with %s</source>
        <translation>Melden Sie sich an, um den Tag mit %s zu beginnen</translation>
    </message>
    <message>
        <source>Started with {amount}. Touch a tile to begin the first order.</source>
        <translation>Begonnen mit {amount}. Für die erste Bestellung Kachel antippen.</translation>
    </message>
    <message>
        <source>This till has no badge %s. Key in a PIN.</source>
        <translation>Diese Kasse kennt keinen Ausweis %s. Geben Sie eine PIN ein.</translation>
    </message>
    <message>
        <source>ddd d MMM  HH:mm</source>
        <translation>ddd d. MMM  HH:mm</translation>
    </message>
</context>
<context>
    <name>SizeCard</name>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Barcode of %1</source>
        <translation>Barcode von %1</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Price of %1</source>
        <translation>Preis von %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Size %1</source>
        <translation>Größe %1</translation>
    </message>
    <message>
        <source>Such as Small</source>
        <translation>z. B. Klein</translation>
    </message>
    <message>
        <source>Take-away price</source>
        <translation>Preis zum Mitnehmen</translation>
    </message>
    <message>
        <source>Take-away price of %1</source>
        <translation>Preis zum Mitnehmen von %1</translation>
    </message>
    <message>
        <source>size %1</source>
        <translation>Größe %1</translation>
    </message>
</context>
<context>
    <name>Sizes</name>
    <message>
        <source>A size needs a name, like Small.</source>
        <translation>Eine Größe braucht einen Namen, etwa Klein.</translation>
    </message>
</context>
<context>
    <name>SizesFields</name>
    <message>
        <source>Add a size</source>
        <translation>Größe hinzufügen</translation>
    </message>
    <message>
        <source>For a product that comes in several: each size has a price of its own.</source>
        <translation>Für einen Artikel, den es in mehreren gibt: Jede Größe hat ihren eigenen Preis.</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Größen</translation>
    </message>
</context>
<context>
    <name>Snack</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Busy</source>
        <translation>Beschäftigt</translation>
    </message>
</context>
<context>
    <name>Split</name>
    <message>
        <source>Choose what goes</source>
        <translation>Wählen Sie, was geht</translation>
    </message>
    <message>
        <source>Leave something here</source>
        <translation>Lassen Sie etwas hier</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{some} von {all}</translation>
    </message>
</context>
<context>
    <name>SplitSheet</name>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>Abtrennen</translation>
    </message>
    <message>
        <source>What goes becomes an order of its own, on hold. The rest stays here.</source>
        <translation>Was geht, wird eine eigene, geparkte Bestellung. Der Rest bleibt hier.</translation>
    </message>
</context>
<context>
    <name>StartDay</name>
    <message>
        <source>Count it</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>Not opened yet? Float as last night</source>
        <translation>Noch nicht eröffnet? Wechselgeld wie gestern Abend</translation>
    </message>
    <message>
        <source>Not opened yet? Nothing was left in the drawer</source>
        <translation>Noch nicht eröffnet? In der Lade blieb nichts</translation>
    </message>
    <message>
        <source>Start the day</source>
        <translation>Tag beginnen</translation>
    </message>
</context>
<context>
    <name>Starting</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The till could not be opened</source>
        <translation>Die Kasse konnte nicht geöffnet werden</translation>
    </message>
</context>
<context>
    <name>StationListModel</name>
    <message>
        <source>{name} gets no orders any more</source>
        <translation>{name} bekommt keine Bestellungen mehr</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>{name} gespeichert</translation>
    </message>
</context>
<context>
    <name>Stations</name>
    <message>
        <source>A station needs a name.</source>
        <translation>Eine Station braucht einen Namen.</translation>
    </message>
    <message>
        <source>It goes to {stations}, wherever its category goes.</source>
        <translation>Es geht an {stations}, wohin auch immer seine Kategorie geht.</translation>
    </message>
    <message>
        <source>New station</source>
        <translation>Neue Station</translation>
    </message>
    <message>
        <source>Nobody makes it: it goes to no screen and no printer.</source>
        <translation>Niemand macht es: Es geht an keinen Bildschirm und keinen Drucker.</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>With its category it goes to {stations}.</source>
        <translation>Mit seiner Kategorie geht es an {stations}.</translation>
    </message>
</context>
<context>
    <name>StationsPart</name>
    <message>
        <source>A station makes part of an order: the grill, the bar. Without one, orders go to nobody&apos;s screen.</source>
        <translation>Eine Station macht einen Teil einer Bestellung: der Grill, die Bar. Ohne Station kommen Bestellungen auf keinen Bildschirm.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>And what no other station makes</source>
        <translation>Und was keine andere Station macht</translation>
    </message>
    <message>
        <source>Choose a station to change it.</source>
        <translation>Wählen Sie eine Station, um sie zu ändern.</translation>
    </message>
    <message>
        <source>Due after minutes</source>
        <translation>Fällig nach Minuten</translation>
    </message>
    <message>
        <source>Each order is printed as it is sent.</source>
        <translation>Jede Bestellung wird gedruckt, sobald sie gesendet ist.</translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation>Hier essen</translation>
    </message>
    <message>
        <source>Empty: the printer of the till that rings it. Where its own does not print, that one does.</source>
        <translation>Leer: der Drucker der Kasse, die bonniert. Wo der eigene nicht druckt, druckt dieser.</translation>
    </message>
    <message>
        <source>For orders that are</source>
        <translation>Für Bestellungen, die sind</translation>
    </message>
    <message>
        <source>How it is told</source>
        <translation>Wie sie es erfährt</translation>
    </message>
    <message>
        <source>Its own printer</source>
        <translation>Eigener Drucker</translation>
    </message>
    <message>
        <source>Late after minutes</source>
        <translation>Spät nach Minuten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New station</source>
        <translation>Neue Station</translation>
    </message>
    <message>
        <source>Offer the printer</source>
        <translation>Drucken anbieten</translation>
    </message>
    <message>
        <source>Orders stand on its screen: Menu, Kitchen screen.</source>
        <translation>Bestellungen stehen auf ihrem Bildschirm: Menü, Küchenbildschirm.</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>Send it nothing any more</source>
        <translation>Ihr nichts mehr senden</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Stationen</translation>
    </message>
    <message>
        <source>Such as 192.168.1.51</source>
        <translation>Etwa 192.168.1.51</translation>
    </message>
    <message>
        <source>Such as Grill</source>
        <translation>z. B. Grill</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Zum Mitnehmen</translation>
    </message>
    <message>
        <source>The pass makes nothing: it sees the orders of all stations until they are collected.</source>
        <translation>Der Pass macht nichts: Er sieht die Bestellungen aller Stationen, bis sie abgeholt sind.</translation>
    </message>
    <message>
        <source>What it makes</source>
        <translation>Was sie macht</translation>
    </message>
    <message>
        <source>When its screen has not shown an order, the till that rang it may print it</source>
        <translation>Hat ihr Bildschirm eine Bestellung nicht gezeigt, kann die Kasse, die sie aufnahm, sie drucken</translation>
    </message>
    <message>
        <source>Write a name: then the station is saved as you go.</source>
        <translation>Schreiben Sie einen Namen: Dann wird die Station laufend gespeichert.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>All well</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Nothing was looked at yet</source>
        <translation>Noch wurde nichts geprüft</translation>
    </message>
    <message>
        <source>One thing needs a look</source>
        <translation>Eine Sache braucht einen Blick</translation>
    </message>
    <message>
        <source>Printer, drawer, disk, backup and clock stand here as soon as each has been looked at.</source>
        <translation>Drucker, Kassenlade, Festplatte, Sicherung und Uhr stehen hier, sobald sie geprüft sind.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Terminals</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>{count} things need a look</source>
        <translation>{count} Dinge brauchen einen Blick</translation>
    </message>
</context>
<context>
    <name>StatusModel</name>
    <message>
        <source>Sent. Look whether a line came out of the printer.</source>
        <translation>Gesendet. Sehen Sie nach, ob der Drucker eine Zeile gedruckt hat.</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Less: %1</source>
        <translation>Weniger: %1</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>Mehr: %1</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
</context>
<context>
    <name>Stick</name>
    <message>
        <source>No memory stick was found. Put one in, wait a moment, then try again.</source>
        <translation>Kein USB-Stick gefunden. Steck einen ein, warte einen Moment, dann versuch es erneut.</translation>
    </message>
    <message>
        <source>Stopped. Nothing of it is on the stick.</source>
        <translation>Angehalten. Nichts davon ist auf dem Stick.</translation>
    </message>
    <message>
        <source>{file} is on {stick}. Keep it away from the shop.</source>
        <translation>{file} ist auf {stick}. Bewahr ihn außerhalb des Ladens auf.</translation>
    </message>
</context>
<context>
    <name>StickModel</name>
    <message>
        <source>Copying to {stick}</source>
        <translation>Kopiere auf {stick}</translation>
    </message>
    <message>
        <source>Looking for a memory stick</source>
        <translation>Suche einen USB-Stick</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird angehalten</translation>
    </message>
</context>
<context>
    <name>StickPart</name>
    <message>
        <source>Copy the newest to a stick</source>
        <translation>Die neueste auf einen Stick kopieren</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Auf keinen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>To which stick?</source>
        <translation>Auf welchen Stick?</translation>
    </message>
</context>
<context>
    <name>Switch</name>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>, largest first</source>
        <translation>, größte zuerst</translation>
    </message>
    <message>
        <source>, smallest first</source>
        <translation>, kleinste zuerst</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Hier ist noch nichts</translation>
    </message>
</context>
<context>
    <name>TableShape</name>
    <message>
        <source>%1 seats</source>
        <translation>%1 Plätze</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Tisch %1</translation>
    </message>
</context>
<context>
    <name>TakenParts</name>
    <message>
        <source>Give back %1 %2</source>
        <translation>%1 %2 zurückgeben</translation>
    </message>
    <message>
        <source>Taken so far</source>
        <translation>Bisher bezahlt</translation>
    </message>
</context>
<context>
    <name>TakingOutModel</name>
    <message>
        <source>{terminal} is taken out</source>
        <translation>{terminal} ist herausgenommen</translation>
    </message>
</context>
<context>
    <name>Tappable</name>
    <message>
        <source>Busy</source>
        <translation>Beschäftigt</translation>
    </message>
</context>
<context>
    <name>TaxListModel</name>
    <message>
        <source>{name} is no longer offered</source>
        <translation>{name} wird nicht mehr angeboten</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>{name} gespeichert</translation>
    </message>
</context>
<context>
    <name>Taxes</name>
    <message>
        <source>A class of VAT needs a name.</source>
        <translation>Ein Steuersatz braucht einen Namen.</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Steuerfrei</translation>
    </message>
    <message>
        <source>New class of VAT</source>
        <translation>Neuer Steuersatz</translation>
    </message>
    <message>
        <source>No rate yet</source>
        <translation>Noch kein Satz</translation>
    </message>
    <message>
        <source>{eat_in} eat in, {take_away} take away</source>
        <translation>{eat_in} im Haus, {take_away} zum Mitnehmen</translation>
    </message>
</context>
<context>
    <name>TaxesPart</name>
    <message>
        <source>Choose a class to change it. A change of rate is a new rate from a day on: what was sold before keeps its own.</source>
        <translation>Wählen Sie einen Steuersatz, um ihn zu ändern. Ein geänderter Satz ist ein neuer ab einem Tag: Was vorher verkauft wurde, behält seinen.</translation>
    </message>
    <message>
        <source>Classes of VAT</source>
        <translation>MwSt.-Sätze</translation>
    </message>
    <message>
        <source>Exempt from VAT</source>
        <translation>Von der MwSt. befreit</translation>
    </message>
    <message>
        <source>From which day?</source>
        <translation>Ab welchem Tag?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New class of VAT</source>
        <translation>Neuer Steuersatz</translation>
    </message>
    <message>
        <source>New rate from a day on</source>
        <translation>Neuer Satz ab einem Tag</translation>
    </message>
    <message>
        <source>Not the rate of 0%: receipts and reports tell it apart.</source>
        <translation>Nicht der Satz von 0 %: Belege und Berichte unterscheiden es.</translation>
    </message>
    <message>
        <source>Offer it no more</source>
        <translation>Nicht mehr anbieten</translation>
    </message>
    <message>
        <source>Rates, the newest first</source>
        <translation>Sätze, der neueste zuerst</translation>
    </message>
    <message>
        <source>Write a name and its rates: then it is saved as you go.</source>
        <translation>Schreiben Sie einen Namen und die Sätze: Dann wird laufend gespeichert.</translation>
    </message>
</context>
<context>
    <name>TerminalLine</name>
    <message>
        <source>Take out %1</source>
        <translation>%1 herausnehmen</translation>
    </message>
</context>
<context>
    <name>Terminals</name>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>At a till that may manage</source>
        <translation>An einer Kasse, die verwalten darf</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Nicht da</translation>
    </message>
    <message>
        <source>Begun anew too often</source>
        <translation>Zu oft neu begonnen</translation>
    </message>
    <message>
        <source>Board on a tablet</source>
        <translation>Tafel auf einem Tablet</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>In touch</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Kitchen screen</source>
        <translation>Küchenbildschirm</translation>
    </message>
    <message>
        <source>Open this address in the browser of the tablet and type the code. It is asked for once.</source>
        <translation>Öffnen Sie diese Adresse im Browser des Tablets und geben Sie den Code ein. Er wird einmal verlangt.</translation>
    </message>
    <message>
        <source>Start Fynlo POS on the kitchen’s device. On its first screen choose to join this shop, then Kitchen screen, and type the code.</source>
        <translation>Starten Sie Fynlo POS auf dem Gerät der Küche. Wählen Sie auf dem ersten Bildschirm, diesem Geschäft beizutreten, dann Küchenbildschirm, und geben Sie den Code ein.</translation>
    </message>
    <message>
        <source>Start Fynlo POS on the new till. Its first screen offers to join this shop: choose it and type the code, or scan the square with its scanner.</source>
        <translation>Starten Sie Fynlo POS auf der neuen Kasse. Ihr erster Bildschirm bietet an, diesem Geschäft beizutreten: Wählen Sie es und geben Sie den Code ein, oder scannen Sie das Quadrat mit ihrem Scanner.</translation>
    </message>
    <message>
        <source>Take out {terminal}</source>
        <translation>{terminal} herausnehmen</translation>
    </message>
    <message>
        <source>Take {terminal} out of the shop?</source>
        <translation>{terminal} aus dem Geschäft nehmen?</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Herausgenommen</translation>
    </message>
    <message>
        <source>The hub has waited for {terminal} since {day}</source>
        <translation>Der Hub wartet seit {day} auf {terminal}</translation>
    </message>
    <message>
        <source>The shop’s hub is on another device.</source>
        <translation>Der Hub des Geschäfts ist auf einem anderen Gerät.</translation>
    </message>
    <message>
        <source>The shop’s hub runs on this till, for this device only.</source>
        <translation>Der Hub des Geschäfts läuft auf dieser Kasse, nur für dieses Gerät.</translation>
    </message>
    <message>
        <source>The shop’s hub runs on this till. Leave it on while the shop is open.</source>
        <translation>Der Hub des Geschäfts läuft auf dieser Kasse. Lassen Sie sie an, solange geöffnet ist.</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>begun anew {count} times</source>
        <translation>{count}-mal neu begonnen</translation>
    </message>
    <message>
        <source>last heard {ago}</source>
        <translation>zuletzt gehört {ago}</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>dieses hier</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>what it sold since is not here yet</source>
        <translation>was dort seither verkauft wurde, ist noch nicht hier</translation>
    </message>
    <message>
        <source>{clock} left</source>
        <translation>noch {clock}</translation>
    </message>
    <message>
        <source>{count} on the way from it</source>
        <translation>{count} unterwegs von dort</translation>
    </message>
    <message>
        <source>{count} on the way to it</source>
        <translation>{count} unterwegs dorthin</translation>
    </message>
    <message>
        <source>{terminal} goes on selling by itself, but the others hear nothing more of it and it hears nothing of them. Sales it has not sent yet are not lost: when it is on the network again they are listed here, and a manager decides whether they count. To bring it back it has to join anew with an empty data folder.</source>
        <translation>{terminal} verkauft allein weiter, aber die anderen hören nichts mehr von ihm und es hört nichts von ihnen. Verkäufe, die es noch nicht gesendet hat, sind nicht verloren: Sobald es wieder im Netz ist, stehen sie hier, und die Leitung entscheidet, ob sie zählen. Um zurückzukommen, muss es mit einem leeren Datenordner neu beitreten.</translation>
    </message>
    <message>
        <source>{terminal} handed in 1 entry after it was taken out</source>
        <translation>{terminal} hat 1 Eintrag nachgereicht, nachdem es herausgenommen war</translation>
    </message>
    <message>
        <source>{terminal} handed in more than {count} entries after it was taken out. These come first; the others are shown once they are admitted.</source>
        <translation>{terminal} hat nach dem Herausnehmen mehr als {count} Einträge nachgereicht. Diese kommen zuerst; die übrigen werden gezeigt, wenn sie zugelassen sind.</translation>
    </message>
    <message>
        <source>{terminal} handed in {count} entries after it was taken out</source>
        <translation>{terminal} hat {count} Einträge nachgereicht, nachdem es herausgenommen war</translation>
    </message>
    <message>
        <source>{terminal} shows no orders any more. What was sent to it stays with the tills. To bring it back it has to join anew.</source>
        <translation>{terminal} zeigt keine Bestellungen mehr. Was ihm gesendet wurde, bleibt bei den Kassen. Um zurückzukommen, muss es neu beitreten.</translation>
    </message>
</context>
<context>
    <name>TerminalsModel</name>
    <message>
        <source>Admitted: these sales count from now on</source>
        <translation>Zugelassen: Diese Verkäufe zählen ab jetzt</translation>
    </message>
    <message>
        <source>The shop is shared. Add the first terminal.</source>
        <translation>Das Geschäft ist geteilt. Fügen Sie das erste Gerät hinzu.</translation>
    </message>
</context>
<context>
    <name>TerminalsPart</name>
    <message>
        <source>Add a terminal</source>
        <translation>Gerät hinzufügen</translation>
    </message>
    <message>
        <source>More than one till?</source>
        <translation>Mehr als eine Kasse?</translation>
    </message>
    <message>
        <source>Share this shop</source>
        <translation>Dieses Geschäft teilen</translation>
    </message>
    <message>
        <source>Share this shop, and other tills, kitchen screens and tablets on the shop’s network can join it. They have the same menu, people and open orders, and each goes on selling when the network does not.</source>
        <translation>Teilen Sie dieses Geschäft, und andere Kassen, Küchenbildschirme und Tablets im Netz des Geschäfts können beitreten. Sie haben dieselbe Speisekarte, dieselben Personen und offenen Bestellungen, und jede verkauft weiter, wenn das Netz ausfällt.</translation>
    </message>
    <message>
        <source>What holds them together, the hub, then runs on this till. Leave it on while the shop is open.</source>
        <translation>Was sie zusammenhält, der Hub, läuft dann auf dieser Kasse. Lassen Sie sie an, solange geöffnet ist.</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Read the allergy first</source>
        <translation>Lesen Sie zuerst die Allergie</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>TicketAllergy</name>
    <message>
        <source>%1: touch when read</source>
        <translation>%1: antippen, wenn gelesen</translation>
    </message>
    <message>
        <source>Touch when you have read it</source>
        <translation>Antippen, wenn Sie es gelesen haben</translation>
    </message>
</context>
<context>
    <name>TicketHead</name>
    <message>
        <source>FIRST</source>
        <translation>ZUERST</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Zuerst</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Taste %1</translation>
    </message>
</context>
<context>
    <name>TicketLine</name>
    <message>
        <source>%1, later:</source>
        <translation>%1, später:</translation>
    </message>
    <message>
        <source>+ ADDED</source>
        <translation>+ NEU</translation>
    </message>
    <message>
        <source>ON PAPER</source>
        <translation>AUF PAPIER</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>later:</source>
        <translation>später:</translation>
    </message>
    <message>
        <source>− CANCELLED</source>
        <translation>− STORNO</translation>
    </message>
</context>
<context>
    <name>TicketSheet</name>
    <message>
        <source>%1: let it wait</source>
        <translation>%1: warten lassen</translation>
    </message>
    <message>
        <source>%1: make it now</source>
        <translation>%1: jetzt machen</translation>
    </message>
    <message>
        <source>Back in its place</source>
        <translation>Wieder an ihrem Platz</translation>
    </message>
    <message>
        <source>It goes before the others, at every station</source>
        <translation>Sie kommt vor den anderen, an jeder Station</translation>
    </message>
    <message>
        <source>It stands among the others again</source>
        <translation>Sie steht wieder zwischen den anderen</translation>
    </message>
    <message>
        <source>It stands at the end of the ticket until it is called away</source>
        <translation>Es steht am Ende des Bons, bis es abgerufen wird</translation>
    </message>
    <message>
        <source>It waits to be called away</source>
        <translation>Es wartet auf den Abruf</translation>
    </message>
    <message>
        <source>Make it first</source>
        <translation>Zuerst machen</translation>
    </message>
</context>
<context>
    <name>TileGrid</name>
    <message>
        <source>Products</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>ToLookAt</name>
    <message>
        <source>1 thing to look at</source>
        <translation>1 Sache anzusehen</translation>
    </message>
    <message>
        <source>Every till agrees. When two of them do the same thing at once, it is told here.</source>
        <translation>Alle Kassen stimmen überein. Tun zwei gleichzeitig dasselbe, steht es hier.</translation>
    </message>
    <message>
        <source>For a manager</source>
        <translation>Für die Leitung</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>Nichts anzusehen</translation>
    </message>
    <message>
        <source>The sales are safe. Look at what does not agree.</source>
        <translation>Die Verkäufe sind sicher. Sehen Sie an, was nicht übereinstimmt.</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Anzusehen</translation>
    </message>
    <message>
        <source>{count} older ones follow when these are dealt with.</source>
        <translation>{count} ältere folgen, wenn diese erledigt sind.</translation>
    </message>
    <message>
        <source>{count} things to look at</source>
        <translation>{count} Sachen anzusehen</translation>
    </message>
    <message>
        <source>{who} at {till}</source>
        <translation>{who} an {till}</translation>
    </message>
</context>
<context>
    <name>ToLookAtModel</name>
    <message>
        <source>Dealt with</source>
        <translation>Erledigt</translation>
    </message>
</context>
<context>
    <name>VatNumber</name>
    <message>
        <source>A VAT number is nine digits, such as GB 123 4567 89.</source>
        <translation>Eine USt-IdNr. hat neun Ziffern, etwa GB 123 4567 89.</translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>{count} days ago</source>
        <translation>vor {count} Tagen</translation>
    </message>
    <message>
        <source>{count} h ago</source>
        <translation>vor {count} Std.</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation>vor {count} Min.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
</context>
</TS>
