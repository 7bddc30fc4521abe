<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>AllDay</name>
    <message>
        <source>All day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is to be made now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Allergy</name>
    <message>
        <source>Allergy changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>celery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crustaceans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eggs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gluten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lupin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>milk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>molluscs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mustard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>peanuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sesame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>soya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sulphites</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AllergyRow</name>
    <message>
        <source>ALLERGY  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergy: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AllergySheet</name>
    <message>
        <source>Allergy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as seat 2, kiwi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kitchen reads it in red and confirms it before anything is ready.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AmountPad</name>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the day first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tip</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AtHand</name>
    <message>
        <source>{amount} in cash for order {number} was taken before the last close and given back since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} in cash for order {number} was taken before the last close. It counts now, and is not in the drawer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} in cash was taken for order {number}, which is not paid yet. It counts on the day the rest is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} on the card machine for order {number} was taken before the last close and given back since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} on the card machine for order {number} was taken before the last close. It counts now, and is not on the machine again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} on the card machine was taken for order {number}, which is not paid yet. It counts on the day the rest is taken.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackingUp</name>
    <message>
        <source>Every sale, the menu and the people are kept in {file}, on this till.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>And 1 older one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {count} older ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the folder {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last backed up: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New codes were made by {name}, {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New codes were made by {name}, {when}. {manager} allowed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupModel</name>
    <message>
        <source>New codes were made, but not shown. Make new ones again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer yet: set one up under Printer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupPart</name>
    <message>
        <source>A backup holds every sale, the menu, the people and the settings of the shop up to that moment. The till goes on selling while it is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it to a memory stick and keep that away from the shop: what lies on this till alone is lost with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the old sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make new codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New codes take the place of the old. What is backed up from now on opens with the new sheet alone; backups made before open with the old sheet alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the codes on the recovery sheet open a backup, and nobody has kept them so far. Make a new sheet, print or copy it, then back up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the codes on the recovery sheet open a backup. They were shown when the shop was set up and are never shown again. If the sheet is lost or was never kept, make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet is safe: put the codes away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These codes are shown this once. Print or copy them now and keep the sheet away from the till, then back up: only what is backed up from now on opens with them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BasketFoot</name>
    <message>
        <source>All sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose how it is paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No products here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paying sends it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to the kitchen, %1 new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch a tile first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BasketHead</name>
    <message>
        <source>Add a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BasketLines</name>
    <message>
        <source>Lines of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make them under Menu &gt; Products.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No products here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or scan a code, or type a name in the search. Then touch Pay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch a tile to begin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Choose the station</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardBar</name>
    <message>
        <source>%1 more below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No till heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Station: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardTickets</name>
    <message>
        <source>Orders to make</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Categories</name>
    <message>
        <source>A category needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New category</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CategoriesPart</name>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories hold the products: begin with one, such as Coffee.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a category to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of its edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place on the till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a name: then the category is saved as you go.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CategoryListModel</name>
    <message>
        <source>Order changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is off the till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CategoryRail</name>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders on hold: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>Next order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch a tile or scan to begin the next order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeModel</name>
    <message>
        <source>Nothing was sold since this till was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Nothing was sold in this time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checkout</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way to pay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckoutModel</name>
    <message>
        <source>Give back what was taken so far, or take the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch what was taken so far to give it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceCard</name>
    <message>
        <source>Adds to the price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice %1 adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen before anybody touches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as Oat milk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choice %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>A choice needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices need a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None needed, up to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoicesPart</name>
    <message>
        <source>%1: ask no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for it no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask in a whole category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices are asked for with a product, such as Milk: whole, oat, soya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose some choices to change them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every product of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For one product alone, open the product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a category first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be chosen, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be chosen, at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No product asks for it yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as Milk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These products ask for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a name and one choice: then they are saved as you go.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CleanSheet</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touches do nothing for half a minute</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClockQuestion</name>
    <message>
        <source>Set the clock of this device before the first sale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the clock of this device. Sales are kept on {day} until it is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock says {day}, and nothing was sold here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock says {day}. This till was last used on {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, it is {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClockSheet</name>
    <message>
        <source>Is today right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the clock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Close</name>
    <message>
        <source>1  Cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2  Card machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3  Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At hand, {amount} of it taken already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the drawer first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key in its total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One order is open. It stays open for tomorrow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {amount} was counted. Leave that or less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Should be there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} orders are open. They stay open for tomorrow.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloseCard</name>
    <message>
        <source>A difference is kept in the report and stops nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the card machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the day&apos;s total on the card machine and key it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no total to read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloseCash</name>
    <message>
        <source>Counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key in everything that is in the drawer, the float included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes and coins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloseDay</name>
    <message>
        <source>Close the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloseDayModel</name>
    <message>
        <source>Sent to the printer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloseDone</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day is closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloseFinal</name>
    <message>
        <source>Cards on this till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Float for tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the card machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This writes the Z report and ends the day. It cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the safe</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosedDays</name>
    <message>
        <source>Closed days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed days of this till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each day stands here with its Z report once it is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day is closed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Z report {number} of {series}, at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Z report {number}, closed by {name} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} of it is in another Z report too</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosedDaysModel</name>
    <message>
        <source>Copy sent to the printer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComeOverSheet</name>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come over to another hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a shop whose hub was begun anew at another till. That till shows its address under Settings, Terminals. This till stays the one it is, with all it has sold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its letters, if they are asked for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmedPart</name>
    <message>
        <source>Add a tip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tip</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Nobody who may allow this has a PIN. A manager signs in for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To allow it this once, key in the PIN of {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} would like to change the products.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} would like to change the shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} would like to change who works here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} would like to make new recovery codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} would like to settle what does not agree.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>A PIN is four to eight digits. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card cannot pay more than is due. Nothing was recorded; enter a tip as a tip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cash tip goes in the jar, not through the till. Nothing was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A choice needs a name, like Oat milk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A class of tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day begins at an hour from 0 to 23. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A discount is more than nothing, with at most {most} digits. Check the amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A discount lies between 0.1% and 100%. Check the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group of choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line holds between 1 and 9,999. Check the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A payment cannot be less than nothing. Nothing was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A price is nothing or more, with at most {most} digits. Check the amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A price is nothing or more. Write it like {like}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A price lies between {least} and {most}. Check the amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rate is a percentage from 0 to 100. Write it like 20 or 12.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A receipt has waited so long that the customer may have gone, so it was not printed. The sale is safe. Print it only if it is still wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recovery key has {groups} groups of {each} letters and digits; this has {count} characters. Nothing was restored. Copy it again from the recovery sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A refund takes nothing. Nothing was refunded; check the amounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A size needs a name, like Small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table seats at most {count}. Check the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A till was started on this data folder meanwhile, so what was found says nothing. Nothing was changed. Examine it again: beside a running till is well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ADDED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALLERGY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added after the bill was paid: {things}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added after the order was brought to another: {things}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added: {things}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An imported order is paid in full elsewhere. It was not imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An old receipt, from the till’s books: amounts as they were sold. Choices and notes are no longer kept; the shop’s name and address are today’s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An old receipt, from the till’s books: amounts as they were sold. Choices and notes are no longer kept; the shop’s name, address and VAT number are today’s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An older copy of this till&apos;s data was put back: what it sold after that copy is not here. Receipts are numbered {series} from now on. Keep the later data if you have it, and count the drawer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An order chit has waited so long that the order may be made by now, so it was not printed. The order is safe. Print it only if it is still to be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An order holds at most {most} lines. Pay or hold this one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An order is due before it is late, and both within a day. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another order of that number and minute is here already ({order}). It was left as it is, and this one was not imported. If it comes from another till, name that till with --source and import the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is holding the till&apos;s database. {safe} Close the other program, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another till is open on this data folder. It goes on as it was; nothing was changed. Use that one, or give this till a folder of its own with FYNLO_HOME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another version of this till left the order, and this one cannot read it. It is kept. Look in the card machine&apos;s list, and ring the order again or give the money back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BILL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bill paid, receipt {receipt}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it there too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought to another order: {order}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CANCELLED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COPY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash in the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash taken, less paid back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed in two places: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what comes back first. Nothing was refunded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what moves first. Nothing was moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the drawer first. Nothing was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted at {time}, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discounts given, already off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done on the copy alone: {count}. Nothing is lost, both are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawer opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each kind of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt from VAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of a till that was here before ({files}) were kept with the ending {ending}: its last sales may be in them. Keep them together with its till.db.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Float put right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Float put right at {time}, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For practice only. No money was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For what you have of this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In none of the takings: it counts when the rest is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In none of the takings: the drawer or the card machine has less by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In these takings, but it came in on the day that is named: the drawer or the card machine has less by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incl. VAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot go back from another account than it came to. Nothing was refunded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was set aside and counts for nothing. No sale is missing here. Somebody may be at the hub who should not be: have it looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its figures stay as they are, and selling goes on. They cannot be made anew here. Save a backup, and add this till to the shop anew once nothing waits to be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jul</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the sale, forget the void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LATER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last heard. What was done on it after that may be on it alone: switch it on near the hub. If it is gone for good, take it out under Settings, Terminals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left for tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money taken for an order that was not sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money was taken for this order. Nothing was changed. Give it back first, then take everything off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More would go back one way than came by it. Nothing was refunded; pay the rest back the other way it was paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to another order: {things}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hub answers at {address}. Nothing was changed, and this terminal goes on by itself. Check that the hub runs and that both are on one network, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No kitchen screen is called {name}. Nothing was changed. There are: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No loudspeaker was found: the till is silent. Everything it says is on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No more of a tip can go back than was given. Nothing was refunded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer is set up, so nothing was printed. Nothing is lost. Set one up in Settings, or show the receipt on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not moved, it was gone: {things}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read yet from {terminal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not voided, it had moved to another order: {things}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits there any more: somebody else admitted it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of that carried over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a screen and on paper, maybe made twice: {things}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a screen and on paper, some of it maybe made twice: {things}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One barcode on two products: {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of these characters is not the one on the recovery sheet. Nothing was restored. Compare the groups one by one and correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a manager changes the menu. Nothing was changed. Ask one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a manager changes the shop. Nothing was changed. Ask one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a manager changes who works here. Nothing was changed. Ask one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a manager makes new recovery codes. The old ones hold. Ask one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a manager settles this. Nothing was changed. Ask one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open orders carried over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number}  {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number} has two times; the order was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number} is being rung on this till. Hold it first. Nothing was moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number}, {way}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number}, {way}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other users of this device can read the key to the sales. Make the file till.key readable to its owner only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over £250 in total: a full VAT invoice is available on request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid and refunded: {things}, receipt {receipt}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid twice: {things}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid: {things}, receipt {receipt}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of this order is paid. Take the rest, or give it back, then hold it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of this was refunded before. Nothing was refunded again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People, their PINs and taxes are changed at a terminal that may manage, such as the till that began to share. Nothing was changed. Do it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed for {station}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RECOVERED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REFUND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt number {receipt} was given twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt {receipt}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered: sales of this till&apos;s earlier life {life} that are in no other Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund of receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund {amount} on the card machine too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded twice: the tip of receipt {receipt}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded twice: {name} of receipt {receipt}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded, receipt {receipt}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunds ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} cannot be read: a quotation mark opens there and never closes, or closes in the middle of a cell. Mend that row. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales that wait and count nowhere yet: {count}. Admit them if they were really sold; leave them out if the terminal was lost or stolen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why the drawer is opened. It was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selling goes on. Until it is settled one of them lets terminals in, the same one everywhere. To settle it, make one the shop&apos;s hub: Settings, Terminals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to {station}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Served by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of that is no longer open on this order. Nothing was moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something came that no terminal of this shop has signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else of that terminal waits before what is in this file. The file was handed in, and nothing of it is lost. Look at what waits under Settings, Terminals, and admit it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing before what is in this file. What came before it was let in. Have the terminal write a file once more, with all that it holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something was sold since the day was started, so its float stands. Count the drawer: a difference is recorded at the close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it off {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {amount} from the drawer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {amount} on the card machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken earlier, given back now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken earlier, orders paid now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken for orders not paid yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takings so far. The day goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That PIN is taken. Nothing was saved. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That amount cannot be right. Nothing was taken; check the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That amount is more than a drawer can hold. Check the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That code is for another kind of device. Nothing was changed. Have a manager show one for this kind, a till or a kitchen’s screen, then type it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That code is of another venue than this terminal&apos;s. Nothing was changed. Use a code of this venue&apos;s hub, or join with a data folder that is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That code is used up or older than ten minutes. Nothing was changed. Have a manager show another one, then type it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That code lets in a screen that only looks on, not a till. Nothing was changed here. Have a manager show a code for a till, then type it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file is of another shop. Nothing was let in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file is of no terminal of this shop. Nothing was let in. Look whether it is the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file was changed since a terminal of this shop wrote it. Nothing of it was let in. Have the terminal write it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That hub is not the one in charge of who belongs to this shop. Nothing was changed. Join at the hub that is in charge, with a code of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no address of a hub. Type it as the other terminal shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a whole code. Nothing was changed. Type all of it as the other terminal shows it, its last letters too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not on this till any more. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not what waits there any more. Nothing was admitted. Look at it again, then admit it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the same order twice. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the whole order. Leave something on it, or pay it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That line is no longer in the order. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That line is not on this receipt. Nothing was refunded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That order has nothing left to pay. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That order is not on this till. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That payment is no longer with the order. Nothing was given back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That receipt is not on this till. Nothing was refunded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That tip cannot be right. Nothing was recorded; check the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF could not be saved in {folder}: {why}. Nothing else was changed. Make room or choose another folder for documents, then try again; the paper can always be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VAT “{cell}” is more than 100%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VAT “{cell}” is not a rate. Write it like 20, or Zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VAT “{cell}” is one percent or less. Write 20% as 20, and no VAT as Zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount is nothing. Key in how much moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup could not be copied to {stick}: {why}. The one on this till is whole. Put the stick in again, or take another, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup could not be restored: {why}. The backup is as it was. Check that the disk has room and the folder belongs to you, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup could not be written to {folder}: {why}. The sales on this till are safe, and earlier backups are as they were. Choose a folder with room, or another stick, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup on this till cannot be read: {why}. Nothing of it is on {stick}. Back up once more and copy that one. If it comes again, have the disk of this till looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {backup} cannot be read: {why}. Nothing was restored, and the disk of this till is well. Put the stick in again, or use another copy of the backup, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {backup} is damaged: a part of it is missing or was changed. Nothing was restored. Use another copy of the backup, or an earlier one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The barcode {barcode} belongs to “{name}”; it was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The barcode {barcode} is in row {row} already; this row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The barcode “{cell}” begins with “{sign}”, like a spreadsheet formula. Write only what is printed below the bars, in a column formatted as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card was declined. Nothing was taken. Try again, or take cash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The category has no name yet, so it is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change holds until the till is restarted, but could not be kept: {why}. Sales and the menu are safe. Make room on the disk, then change it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The choices have no name yet, so they are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class of VAT has no name yet, so it is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of this device is wrong, and a date that is written down stays. Nothing was done. Set the clock, then go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of {terminal} is {count} min fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of {terminal} is {count} min slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy of the shop that it began with was wrong. Prices and totals here may be too. No sale is lost. Close this program and start it again: all figures are made anew from the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder cannot be read: {why}. Check the disk and restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder {folder} cannot be made: {why}. Nothing was changed. Choose a folder that belongs to you with FYNLO_HOME, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder {folder} cannot be written: {why}. Nothing was changed. Check that it is not read-only and belongs to you, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date “{cell}” does not lie in the years {first} to {last}. Check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day is closed already, and nothing was sold since. No second Z was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of this till is full. {safe} Free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of this till reports an error. {safe} Stop selling on this till and have its disk looked at; restore the last backup on another device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawer did not open. Nothing is lost. Open it with its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawer did not open: the printer is busy. Nothing is lost. Try again, or use its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawer did not open: {printer} cannot be reached. Nothing is lost. Open the drawer with its key, and check that the printer is on and connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawer has no float yet. Start the day with its float, then take cash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawer is open already. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The examination needs room in {folder} for a while: {why}. Nothing was examined to its end and nothing was changed; the sales on this till are as they were. Make room there, or name another folder with TMPDIR, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be saved in {folder}: {why}. Nothing else was changed. Make room or choose another folder for documents, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has headings and no orders. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has headings and no rows. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has more than {most:,} rows, more than a till&apos;s menu holds. Check that it is the menu. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has more than {most:,} rows. Split it by year and import the parts. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no column “{missing}”; its first row says: {seen}. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than {size} MB. Split it and import the parts. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file till.db of this till is empty, and the last sales may be in {file} beside it. Nothing was changed. Put a whole till.db back, restore a backup, or start in an empty folder, named with FYNLO_HOME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} cannot be read, so this terminal sells by itself for now. Its sales are safe and are sent later. Have a manager show a code, close this till and let it in again, as what it is: fynlo join ADDRESS CODE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} cannot be read: {why}. Nothing was let in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} could not be written: {why}. The sales are safe here. Choose another place, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} is empty: there is no sale in it. Nothing was examined and nothing was changed. Restore the last backup into this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} of this till is empty, though the till has been used: a disk or another program emptied it. No new till was begun in its place. Restore the last backup into this folder, or put a whole copy of {file} back. To begin a new till, name an empty folder with FYNLO_HOME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The float left for tomorrow cannot be more than what was counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {why}. The sales are safe here. Put in a memory stick, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub above, which lets tablets in, does not answer. Nothing was changed. Try again once the internet is back, or do it at a terminal of that hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub at {address} cannot show by itself that it is this shop’s. Nothing was changed. Type the letters of its key as well: the till on which it runs shows them under Settings, Terminals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub at {address} goes by another hub than the one that let this terminal in. Nothing was changed. Come over to it instead: Settings, Terminals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub at {address} has other letters than those. Nothing was changed. Read them at one of its own terminals: fynlo authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub at {address} is not the one that this code is of. Nothing was sent to it. Check the address and the code; if both are right, something stands between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub does not answer. Nothing was changed. Look at the till&apos;s status, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub fell silent while this terminal was given what the shop holds. The terminal has joined; it takes in the rest by itself when it is started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub has been tried too often from here. Nothing was changed. Wait a minute, then try once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub has everything of this terminal. No file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub has let this terminal go. What it sold is safe here. A manager can admit it, or it joins again with a data folder that is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub of this shop did not start. This terminal sells by itself, and sends what it sold once the hub runs. The file {file} says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub was asked to stop and has not stopped yet. What it holds is safe. Wait a minute, then look with: fynlo hub --stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key by which the hub knows this terminal is not on this device, so nothing can be signed. Its sales are safe here. Restore the key from where you keep a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key by which the hub knows this terminal is not on this device. Nothing was changed, and its sales are safe here. Restore the key from where you keep a copy, or join as another terminal: with a code, and a data folder that is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file of this till cannot be read. Nothing was changed. Check that {file} belongs to you, then start the till again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of this till cannot be kept: {why}. Nothing was set up. Check that its data folder can be written, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key to this till&apos;s sales is damaged. The sales are safe in their folder, and no new key was made over them. Restore from a backup with the recovery key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key to this till&apos;s sales is not on this device. The sales are safe in their folder, and no new key was made over them. Sign in as the user who set the till up, or restore from a backup with the recovery key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last training cannot be cleared away: {why}. The shop&apos;s sales are safe and were not touched. Close other programs that look into {folder}, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The money came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new hub has begun with others already, so nothing was handed over to it. Nothing was changed here. Come over to it instead: Settings, Terminals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order number is missing or too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payments come to {paid} and the order to {total}. Nothing was sold; take the rest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price of {name} cannot be right. Nothing was saved. Check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer did not say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The product has no name yet, so it is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quantity “{cell}” is more than {most:,}. Check it; a larger one goes on two rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quantity “{cell}” is not more than nothing. Write how many were sold; what came back is not imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quantity “{cell}” is not one that a till can hold. Write it like 2 or 1.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of this device cannot be reached ({why}), so it starts with the usual ones. Sales and the menu are safe. Restart the till; if this comes again, have its disk looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of this device could not be read, so it starts with the usual ones. Sales and the menu are safe. Open Settings and choose again, the printer first. The old file is kept as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop’s copy does not fit this till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop’s hub answers, so no other is begun. Nothing was changed. If terminals do not reach it, look at their network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size {name} has no price yet, so it is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spreadsheet shortened the barcode to “{cell}”. Format the column as text and save the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spreadsheet took the barcode “{cell}” for a number. Format the column as text, write it anew and save the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The station has no name yet, so it is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The till is closing. Nothing was joined. Start it again, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The till stopped while this was printing. Nothing is lost. Look at the paper: print it again only if it is missing or torn off short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The till&apos;s database cannot be opened. Nothing was changed. Check that its folder is there and belongs to you, then start the till again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The till&apos;s database cannot be written. {safe} Check that its folder is not read-only and belongs to you, then start the till again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The till&apos;s database does not open with this device&apos;s key. Nothing was changed. If the folder came from another device, restore from a backup with the recovery key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The till&apos;s database holds what no till has written ({why}), and cannot be examined to its end. Nothing was changed. Stop selling on this till, keep its folder as it is, and restore the last backup on another device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The till&apos;s database is damaged. {safe} Stop selling on this till, keep its folder as it is, and restore the last backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The till&apos;s list of the kitchen&apos;s papers cannot be read or written: {why}. Orders and sales are safe. What is to be printed for the kitchen may wait or come twice, so tell the kitchen by voice; have the disk of this till looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {what} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {what} “{cell}” has a comma. Write it with a dot, like {like}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {what} “{cell}” has a comma. Write it without one, like {like}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {what} “{cell}” is a spreadsheet formula. Write the amount itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {what} “{cell}” is less than nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {what} “{cell}” is more than {most}. Check the amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {what} “{cell}” is not one that a till can hold. Write it like {like}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {what} “{name}” begins with “{sign}”, like a spreadsheet formula. Write it as plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {what} “{name}” has a letter that cannot be read. Save the file as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {what} “{name}” has a letter that cannot be seen. Retype it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {what} “{name}” is longer than {most} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file {file} already, and it was left as it is. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup at {backup}. Nothing was restored. Check its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display here to open the till&apos;s window on. Nothing was changed. Start it on the till&apos;s own screen, or watch it sell without one: fynlo demo --play 20 --shots pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no till in {backup}: it is empty, or no backup. Nothing was restored. Use another copy of the backup, or an earlier one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no till in {folder}. Nothing was examined and nothing was made. Name its data folder with FYNLO_HOME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time zone called “{zone}”. Nothing was saved. Write one like Europe/London.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in this order to hold. Add an item first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in this order. Add an item first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to print any more for this. Take it off the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup was written by a newer version of the program. Nothing was restored. Install the newer version, then restore it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be made ready for the printer. Nothing is lost: the sale is kept, and its receipt can be seen in Sales. Take it off the list and tell whoever looks after the till.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data folder holds a till already. Nothing was restored and its sales are as they were. Restore into an empty folder, named with FYNLO_HOME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data folder holds a till of its own already. Nothing was changed. To add a terminal to another shop, give it an empty folder with FYNLO_HOME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data folder holds {file} but no till.db: the last sales may be in it. Nothing was changed. Put till.db back beside it, restore a backup, or start in an empty folder, named with FYNLO_HOME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device has no keyring, so the key to the sales lies in a file beside them. Whoever copies the whole folder can read it. Turn on the device&apos;s keyring or encrypt its disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device&apos;s keyring is locked, so the sales cannot be opened. They are safe, and no new key was made. Unlock the keyring (sign in to the device again), then start the till.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a demo. PINs: {pins}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a receipt. You get one when you pay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a text file. In your spreadsheet choose Save as, CSV UTF-8, and import that. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a text file. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order comes to more than a till can hold, {most}. Nothing was sold. Check how many there are and their prices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order is on hold already. Nothing was taken. Take it up again to be paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order is on hold already. What was changed on it since is not kept. Begin the next order, or take this one up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order is paid already, receipt {receipt}. What was changed on it since is not kept. Begin the next order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order is paid already. Nothing was held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order was paid already, receipt {receipt}, and not as it stands now. Nothing more was taken. Look at that receipt, then begin the next order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order was sent and put by already. Nothing was sent twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This printer is ready for receipts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This receipt is a refund itself. Choose the sale it belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recovery key does not open that backup, or the file is not a backup. Nothing was restored. Use the recovery sheet of the venue that the backup is of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This screen was let in for one station and does not know when an order is ready. Nothing was changed. Have a code made with: fynlo invite --kitchen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This terminal could not keep which hub it joined: {why}. Its sales are safe. Make room on the disk, then join again with another code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This terminal may not let others in or out. Nothing was changed. Do it at one that may manage, such as the till that began to share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This terminal&apos;s hub is not the one in charge of who belongs to this shop. Nothing was changed. Do it at a terminal of the hub that is in charge, or make this one the shop&apos;s hub: Settings, Terminals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till cannot count in {currency}. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till goes on from a backup. What it sold before is kept; its receipts are numbered {series} from now on. Check that the device the backup is of is not used any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till has a shop of its own. Nothing was changed. Only a new till can join another shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till has been sold on or set up already. Nothing was changed. To add a terminal to another shop, give it an empty folder with FYNLO_HOME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till has not been set up yet. Answer its first questions first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till is a terminal of a shop, and that code is not of the hub that let it in last. Nothing was changed here. Use a code of that hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till only: {till}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till runs the shop’s hub itself, and starts it again by itself. Nothing was changed. Look at the till&apos;s status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till shares its shop already. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till shares nothing yet. Share the shop first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till was restored since the day was started, so its float stands. Count the drawer: a difference is recorded at the close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till&apos;s data was copied or moved here from another place. What was sold before is kept; receipts here are numbered {series} from now on. If the other copy is still used, both may go on selling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till&apos;s sales were written by a newer version of the program. Nothing was examined or changed. Use the newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till&apos;s sales were written by a newer version of the program. They are safe; nothing was changed. Install the newer version again, then start the till.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till&apos;s sales were written by an earlier version of the program. Nothing was examined or changed. Start the till once, then examine it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till’s figures are not what its log says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till’s oldest days cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was recorded already. It was not recorded a second time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was refunded already, and not as it is asked now. Its receipt says what went back. Nothing more was refunded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times count refunds too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tips given back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tips, on top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the safe at close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two hubs were put in charge at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the other one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT number {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voided and paid for: {things}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voided: {things}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a newer version of this till: {count}. Nothing is lost. Bring it up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to be read: {count}. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at that address is no Fynlo hub. Nothing was changed. Check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it did since is not taken in here and counts nowhere. It lies at the hub. Admit it at a terminal of the hub in charge: Settings, Terminals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What others did while it was away is missing here. Selling goes on, and nothing sold here is lost. The next copy is tried as soon as a manager’s till has made one. If that does not help, add this till to the shop anew once nothing waits to be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was on disk before is safe; this last step was not done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was paid, and how, is told once the drawer is counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who sold it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With tip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Z report {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Z report {number} of {life}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at {amount} each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has its cover open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is out of paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ran out of paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reports a fault, for example at its cutter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take away price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} was taken for the order at hand before its data came here, and the order may have been sold since, where it came from. Look there before you take the rest, or give the money back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{change} {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is the barcode of {name}. Nothing was saved. Take it off one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} receipt numbers from {receipt} were given twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} {name} and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is larger than a file of late sales can be. Nothing was let in. Look whether it is the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no file of late sales, or it is damaged. Nothing was let in. Have the terminal write it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is one of the till&apos;s own files, and it cannot do without them. Nothing was backed up. Give the backup a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item} has no rate of VAT for this day, so nothing was sold. In the back office, give its class of VAT a rate that has begun, then take the money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{method} given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} asks for {minimum} of {count} choices. Nothing was saved. Ask for fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no price yet, so it is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no rate of tax. Nothing was saved. Give it one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no rate yet, so it is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has nothing to choose yet, so it is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was changed again since. Nothing was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: a rate of tax lies between 0 and 100%. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: each rate of tax begins on a date of its own, the earliest first. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: nobody can choose at least {minimum} and at most {maximum}. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} cannot be reached, so nothing was printed. Nothing is lost. Check that it is on and connected, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} cannot print this: {why}. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} cannot print this: {why}. Nothing is lost. Check the printer&apos;s model and paper width in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} could not write to its folder ({why}). Nothing is lost. Check that the disk has room and the folder may be written, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} is connected but not answering, so nothing was printed. Nothing is lost. Switch it off and on, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} is nearly out of paper. Have a new roll ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} stopped answering while printing. Nothing is lost. Look at the paper: print again only if it is missing or torn off short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} {fault}. Nothing is lost. See to it, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{station} still has {thing} of order {number} to make. Nothing was changed. Have it made or cancelled first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stick} has room for {free} MB, and the backup takes {size}. Nothing was copied. Make room on it, or take another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{taken} was taken for order {number}, which is not paid yet. Nothing was changed. Take the rest or give it back, then go on with another order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{taken} was taken for this order, and it would come to {total}. Nothing was changed. Give money back first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{terminal} handed in late what it had sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{terminal} has not been heard of for days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{terminal} was in use in two places at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{terminal} went on after it was taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {day} {month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} needs a name. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{address}” is not a printer&apos;s address. Write it like 192.168.1.50, as the printer&apos;s own test page shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{cell}” is not a barcode. Write only what is printed below the bars.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{cell}” is not a date and time. Write it like 03/08/2019 20:25.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{code}” is not a barcode. Scan it here, or write what is printed below the bars.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has an amount off, which cannot be parted. Move all of it, or take the discount off first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a class of VAT of this shop and is not exempt, so nobody knows which is meant; this row was left out. Make that class exempt in Settings, VAT, or give it another name, or write a rate here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is in row {row} already; this row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is on the menu more than once; it was left out. Write its category, or change it in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” has a sign in it that cannot be kept. Nothing was saved. Write it again without copying it from elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is more than a till can hold. Check the amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not an amount. Write it like {like}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashNotice</name>
    <message>
        <source>Something went wrong inside the till. What is on disk is safe. Look whether the last thing was done. If this comes again, restart the till and send its logs folder to whoever looks after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understood</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateRange</name>
    <message>
        <source>From %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DaysSheet</name>
    <message>
        <source>Touch the first day, then the last. The same day twice is one day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which days?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DemoEdge</name>
    <message>
        <source>Demo: nothing here is a real sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training: nothing here is a real sale</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Device</name>
    <message>
        <source>No printer yet: see Settings, Printer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Besides, taken for order {number}, which is not paid yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash in {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash out {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash taken, less refunds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change from the bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted at {time} by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted before, see the X report: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted when the day is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted {amount}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawer opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawer stuck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Float is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key in how much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key in what is in the drawer now. The count is kept, and nothing is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milk and bread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money brought from the drawer to the safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money put into the drawer without a sale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money taken from the drawer for the shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to the safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not opened yet. Float {amount} as last night.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not opened yet. Nothing was left in the drawer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not there: taken for order {number} before the last close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid in error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Should be there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something was sold since: count the drawer instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the day first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started at {time} by {name} with {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started with {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The float is {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The till was restored since: count the drawer instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tips paid out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too much in the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in the drawer now, before the first sale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was in the drawer when the day was started. It can be put right until something is sold, and who did is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who opened it and why is kept for the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window cleaner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X report of this till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X report: takings so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} moved to the safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{verdict}. {amount} should be there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawerFigures</name>
    <message>
        <source>Correct the float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawerModel</name>
    <message>
        <source>Sell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawerSheet</name>
    <message>
        <source>Amount %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What for?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawerStart</name>
    <message>
        <source>Cash can be taken once the day has started. Cards and held orders need no float.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Finish it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt from VAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kitchen name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>1 category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN is four to eight digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Café example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the VAT number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a PIN of four digits or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coffee, tea, cakes, breakfast and lunch with sizes and milks, ready to sell and to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything can be changed later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this till breaks, only these codes open its backups. Print or copy them and keep the sheet away from the till.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the menu that is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for a menu on this till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the shop, or skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: café example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: empty menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: import the menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: the menu here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this till already: {found}. Import adds to it and changes what has the same name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer and drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who you are, or skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell with the Misc item until there are products.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start selling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with an empty menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The menu here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is printed on every receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same. Type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the PIN a second time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT: {rates}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Fynlo POS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a printer, receipts stay on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your PIN opens this till. After this you can sell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rows are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{products} in {categories}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate}: {products}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why} Whether a menu is on this till already is not known. One that is here is kept; Import adds to it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRunModel</name>
    <message>
        <source>Keys open where none are attached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer yet: set it up in the next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch a line: its keys open below</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRunPrinterModel</name>
    <message>
        <source>Sent. Look whether a line came out of the printer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FloatRemedy</name>
    <message>
        <source>Count it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawer has no float yet: cash waits, cards do not.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>Nothing is called so. Try another word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupListModel</name>
    <message>
        <source>{name} is no longer asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupUsersModel</name>
    <message>
        <source>Every product of {name} asks now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} no longer asks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandedOverPart</name>
    <message>
        <source>Start the day first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeldOrders</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold puts an order by until the guest comes back. It waits here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order is on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders on hold</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>All refunded already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No receipt has “{text}” in its number, order or items. Try fewer letters, or other days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No receipts yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only at {till} while the hub is not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only once the hub is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part refunded {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts and refunds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts appear here once something is sold. Other days are above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tip of {tip} was refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a refund itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tip refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{back} of {total} was refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{back} of {total} was refunded, and the tip of {tip}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryBody</name>
    <message>
        <source>Days: %1. Choose others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number or item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Copy sent to the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was to be paid back has changed. Nothing was refunded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hub</name>
    <message>
        <source>1 entry waits to be sent since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 sale waits to be sent since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another version than the hub&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun anew too often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock {count} min ahead of the hub&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock {count} min behind the hub&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier days of the shop are missing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hub not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go by the hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known to the hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other terminals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selling goes on and its sales are safe here, but the hub takes no more of them. Save late sales to a file here and have a manager let it in at another terminal: Settings, Terminals. From then on they are sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selling goes on. Join again with a code that a manager shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selling goes on. Look whether the hub runs and this terminal is on its network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selling goes on. The hub has them in the shop&apos;s copy alone: this till takes that in by itself as soon as it fits. A manager&apos;s till makes a copy every day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selling goes on. Update the hub first, then this terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set this device&apos;s clock by the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub keeps every sale of the shop until {terminal} has had it too, so its disk fills up. Switch {terminal} on near the hub. If it is gone for good, take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub takes nothing in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub waits for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are safe on this till, and selling goes on. The hub could not keep them: look whether its disk is full. They are sent again by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are safe on this till, and selling goes on. The hub has no room left for more of this shop: whoever runs it can give it more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are safe on this till. Selling goes on, and they are sent as soon as the hub answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done there since comes once it is back in touch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sold here is handed in and waits until a manager admits it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept here, not sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared with the other tills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} entries wait to be sent since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} sales wait to be sent since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{terminal} is missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HubCharge</name>
    <message>
        <source>From then on terminals are let in and out of {shop} at the tills of this hub, and no more at those of the other one. Selling, open orders and sales stay as they are, and each terminal goes on talking to the hub it talks to now. The other hub hears of it as soon as the two are in touch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lets terminals in and out. Its letters: {letters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminals are let in and out at another hub, the one with the letters {letters}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub above has not taken this shop in yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub above, {address}, has not been reached since {time}. Selling goes on here. What is sold goes up when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub above, {address}, is in touch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two hubs were put in charge at once. Selling goes on. Make this one the shop’s hub to settle it, or the other one at a till of its own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HubChargeModel</name>
    <message>
        <source>This is the shop’s hub now: terminals are let in and out here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HubPanel</name>
    <message>
        <source>Make this the shop’s hub</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HubSheet</name>
    <message>
        <source>Make this the shop’s hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this the shop’s hub?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InviteSheet</name>
    <message>
        <source>Add a terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board on a tablet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kitchen screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show another code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address and the code as a square to scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code’s ten minutes are over. Nobody can use it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InvitingModel</name>
    <message>
        <source>{terminal} has joined</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Something went wrong inside the till. What is on disk is safe. Look whether this was done, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JoinFoot</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message>
        <source>Asking to be let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the menu: {count} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join a shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join the shop on this network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join “{shop}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let in. Becoming a till of the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the shop’s hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu, people and open orders come from the shop’s hub. Then sign in with your own PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a till of the shop: Menu, Settings, Terminals, Add a terminal. It shows what to type here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub does not answer just now. What has come is kept, and the rest is fetched as soon as it answers: look whether the other till is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the shop’s hub</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyboardKey</name>
    <message>
        <source>Capital letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters with accents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>space</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Number keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN, %1 of %2 digits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeypadKey</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete one digit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>In a file beside the sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file is open to others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key to the sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understood</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kitchen</name>
    <message>
        <source>ALLERGY  {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergy read: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CANCELLED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose it once. This screen then shows what is made there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DUE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits to be called away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LATER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NEW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a station on the till and say what it makes: Settings, Kitchen. Its orders then come here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New orders appear here by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No kitchen screen is set up yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No till has been heard for {age}. Orders on this screen stay; new ones are printed or called out. Look whether the till is on and on the same network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ready yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing at the pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders stand here until they are collected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>READY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the allergy first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device’s clock is {count} min off the shop’s. Times here are reckoned by the shop’s clock. Set this device’s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which station is this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printed {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usual {count} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{course} is made now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{course} waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{order} is collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{order} is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{station} has no paper of what changed in order {number} ({age}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{station} has not confirmed the allergy of order {number} ({age}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{station} has not seen {things} ({age}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{station} was changed on another till and still has {things} to make. Tell them: kitchen screens show it until it is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{station} {count} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{terminal} sent it and is not in touch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{things} and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KitchenMain</name>
    <message>
        <source>Fynlo kitchen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KitchenPapers</name>
    <message>
        <source>Print it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{station} has a paper of order {number} that could not be recorded. {why} What else is to be printed of it waits, since it may repeat that paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{station}’s printer did not print, so the order is printed here. Take it there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KitchenWatch</name>
    <message>
        <source>Ask them before you print it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has seen everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kitchen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kitchen waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell them, and look whether their screen is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell them, or print it, and look whether their screen is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LateByFile</name>
    <message>
        <source>Sales by file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this till’s sales to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a terminal cannot reach the hub any more, or was taken out, its sales go by a memory stick: save them there, and take them in at a till that may add terminals.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LateCard</name>
    <message>
        <source>Admit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They wait and count nowhere yet. Admit them if they were really sold; leave them if the terminal was lost or stolen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LateFileSheet</name>
    <message>
        <source>Choose the file that the other terminal saved. Nothing is taken in before you have seen what is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file was found. Put the memory stick in, or put the file in Downloads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in sales from a file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LateFiles</name>
    <message>
        <source>At a till that may manage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {terminal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {terminal}, which was taken out of the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales the shop does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved in {count} files, the first is {file} in {folder}. Sales in them: {sales}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {file} in {folder}. Sales in it: {sales}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub has everything of this till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop has all of this file already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They count nowhere yet. Take them in if they were really sold; leave them if the terminal was lost or stolen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a newer version of this till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the shop already</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LateFilesModel</name>
    <message>
        <source>Taken in from {terminal}: these sales count from now on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineModel</name>
    <message>
        <source>%1 removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 more, on a line of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: now %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinePanel</name>
    <message>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eat in or take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as no onion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kitchen waits until it is called away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the kitchen makes it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListAndForm</name>
    <message>
        <source>See it on the till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LooksModel</name>
    <message>
        <source>As this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loudness changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sides changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LooksPart</name>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scanner counts as a keyboard: choose Always if this till has no other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left-handed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock after each sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock when nobody touches it for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is a real sale there, and all of it is gone afterwards. This till waits meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of this till only. Its paper is in the shop&apos;s language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open orders stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise on a copy of this shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order and Pay stand on the left, the tiles on the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Things appear where they go instead of moving there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever is heard can be seen too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever sells next signs in first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MadeAtModel</name>
    <message>
        <source>{product} is made at {station}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{product} is not made at {station} for itself</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Fynlo POS</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MenuSheet</name>
    <message>
        <source>Back to the real till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open orders stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touches do nothing for half a minute</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MiscSheet</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key in its price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misc item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModifiersSheet</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as no foam, extra hot</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoneyOffSheet</name>
    <message>
        <source>%1 off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key in how much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percent or amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoreModel</name>
    <message>
        <source>The bill is printed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoreSheet</name>
    <message>
        <source>About a product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergens, sold out and back on sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash in, cash out, close the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misc item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is rung up yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On paper, to be seen before paying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the last receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts and refunds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of it becomes an order of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that has no tile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the day first: Menu, Drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To another table, or together with another order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a guest must not be given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a reason, and no money due</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Move</name>
    <message>
        <source>At no table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to {table}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two orders are one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoveSheet</name>
    <message>
        <source>At no table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It sits there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to this table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or together with another order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as Table 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameSheet</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name for this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewHub</name>
    <message>
        <source>Asking the hub whose it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting, and handing over what was sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telling it which terminals are the shop’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop’s hub is not reached. Selling goes on at every till. If its machine does not come back, begin a hub on this till: the others come over to it, and nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sold here waits since {time}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewHubModel</name>
    <message>
        <source>The shop’s hub runs on this till now. Have the others come over to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till goes on with the hub at {address}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewHubPanel</name>
    <message>
        <source>Begin a hub on this till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come over to another hub</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewHubSheet</name>
    <message>
        <source>Begin a hub on this till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a hub on this till?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From then on this till holds the shop’s terminals together: leave it on while the shop is open. At each other till choose Come over to another hub, with the address that is shown here; kitchen screens and boards are added again. What the old machine sold and had not sent stays on it. If it comes back, have it come over too, and its sales come with it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Order</name>
    <message>
        <source>Give it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That order is no longer at hand. Nothing was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That order is paid or put by already. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last change to this order is not saved. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is being put on disk. Nothing was taken. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderChits</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderStatusMain</name>
    <message>
        <source>One moment, please. Ask at the counter for your order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>%1: change person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageWindow</name>
    <message>
        <source>Fynlo POS</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Close the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kitchen screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts and refunds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To look at</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperOut</name>
    <message>
        <source>Saved as {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperSheet</name>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>Back up now, and keep a copy away from the shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup is old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock is ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock is behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk filling up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk nearly full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can open a backup without its codes. Make a new recovery sheet in Settings, Backup, then back up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open and encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery sheet not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove files that are not the till&apos;s. Sales are safe; new ones need room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the clock of this device. Nothing is sold until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the clock of this device. Sales are kept on {day} until it is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the day before taking cash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started with {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} GB free</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>A PIN is digits only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN is four to eight digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A manager needs a PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four to eight digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty to keep the PIN there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No PIN: one touch signs in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has to be a manager: make another one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>{name} can no longer sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeoplePart</name>
    <message>
        <source>New person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May change the shop, its products and its people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PickerSheet</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>That PIN is not right. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinSheet</name>
    <message>
        <source>A manager allows this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintRetry</name>
    <message>
        <source>1 paper waits for the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits to be printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} papers wait for the printer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrinterModel</name>
    <message>
        <source>Order chits changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent. Look whether a line came out of the printer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrinterPart</name>
    <message>
        <source>32 for narrow paper of 58 mm; 42 or 48 for paper of 80 mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cash drawer is connected to the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A receipt counts as printed once it was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A receipt counts as printed when the printer says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each receipt becomes a file, for a shop that prints elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the printer&apos;s feed button while switching it on: its test page shows the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the drawer stays shut, choose the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens when cash is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters on a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin 2, usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print an order chit for every order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Socket of the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some printers never say how they are and print all the same. If this is one of them, the till can print without waiting for an answer; it then cannot tell when the paper is out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 192.168.1.50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer says how it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This printer never answers: print anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to make, for the kitchen or the bar, when an order is paid or held. An order taken up again prints only what is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a printer, receipts stay on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write its address first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProductEditorModel</name>
    <message>
        <source>{name} is no longer sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProductFields</name>
    <message>
        <source>Barcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kitchen name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the order chit. Empty: the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan it here. Several are parted by spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown on the first page of the tiles too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold out until I say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold out until tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take-away price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProductListModel</name>
    <message>
        <source>Sold out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Products</name>
    <message>
        <source>Contains {allergens}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No allergens are listed. Ask the kitchen before you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold out until I say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold out until tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a name: then the product is saved as you go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a price: then the product is saved as you go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is back on sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is sold out until tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is sold out until you say</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProductsPart</name>
    <message>
        <source>A product stands in a category: make one first, under Categories.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category: %1. Choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a product to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a category first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here yet. Add a product, or look in another category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop selling it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Understood</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QrPicture</name>
    <message>
        <source>QR code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RateCard</name>
    <message>
        <source>Eat in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eat in, from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the rate from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away, from %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecallSheet</name>
    <message>
        <source>Nothing was finished in the last hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch an order to have it on the board again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceiptPane</name>
    <message>
        <source>All receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a receipt to see it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same codes, to scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These codes open this shop&apos;s backups on another till. Keep them away from the till and show them to nobody.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryModel</name>
    <message>
        <source>All {count} codes are needed, in this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery sheet sent to the printer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Refund</name>
    <message>
        <source>Changed their mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawer not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give {amount} back the way it came: {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes back the way it came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How is it paid back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not as it should be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund of {receipt}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded {amount}. {way}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rung twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the day first: {amount} goes back in cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it from the drawer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no money to give back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch the items that come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waited too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which way first?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} goes back to the customer. {way}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said} Called off in the kitchen: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefundModel</name>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefundSheet</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>1 payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tills of the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tills: {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose other days above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sold in these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts of {hours}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {file}. Open it with any spreadsheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell something on the till and it shows here, or look at other days above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all {count} items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takings of all tills {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takings {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tips, on top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and tips of {tips} given back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and tips of {tips} on top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compared with last {weekday}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compared with {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last {weekday}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tips of {tips} given back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tips {tips} on top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount}, 1 order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount}, {orders} orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{taken} taken, {back} refunded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportsFigures</name>
    <message>
        <source>Touch an hour first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What sold?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When were we busy?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportsPaid</name>
    <message>
        <source>How was it paid?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportsReceipts</name>
    <message>
        <source>Back to the figures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunFoot</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start selling</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunJoin</name>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kitchen screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small or capital letters, with or without the dashes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is this device for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a scanner at this till, scan the square on the other till’s screen instead.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunMenu</name>
    <message>
        <source>A CSV file with a name and a price on each row; category and barcode if you have them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A CSV file with a name and a price on each row; category, barcode and VAT if you have them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the file on a memory stick or in Downloads and it is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as menu.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the file is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the menu comes from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunNearby</name>
    <message>
        <source>By the code that its till shows, or by scanning it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join a shop that has a till already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for a shop on this network</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunPrinter</name>
    <message>
        <source>A cash drawer is connected to the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens when cash is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 192.168.1.50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write its address first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunRecovery</name>
    <message>
        <source>Print the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery key as a QR code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunShop</name>
    <message>
        <source>Is the shop registered for VAT?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or begin a new shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed on every receipt. It can be added later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as GB 123 4567 89</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as The Corner Café</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then no screen, receipt or report says a word about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunYou</name>
    <message>
        <source>PIN, four to eight digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sale</name>
    <message>
        <source>%s off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line holds at most {most}. {number} is keyed still.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tip of more than {amount}. Check the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call away: {course}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed on another till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another category, or make products under Menu &gt; Products.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose: {group}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount taken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eat in or take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish choosing first. Nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give money back first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Includes VAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key in an amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make them under Menu &gt; Products.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark products as favourites, or choose a category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misc item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money is being taken. Nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than the {amount} due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than the {amount} due. Enter a tip as a tip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More was rung on this order on another till. Take it up again to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No favourites yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No product has {code}: add it or ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this category yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number}   Receipt {receipt}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number} is paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number} is paid. Change to give: {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid on another till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rung after the bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in first, then add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in first, then take it up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something was taken off this order on another till. Take it up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That product is no longer sold. Nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That product is no longer sold. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order was cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page was left meanwhile. Nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page was left meanwhile. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then {amount} is left to pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order was paid on another till. Look before you take money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch a tile to read about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try fewer letters, or add a misc item under More.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose {least} to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of which tip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} more was taken than the order comes to. Give a payment back, then take what is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{course} is called away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is sold out. Nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{order} is on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{order} is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{terminal} last heard {ago}, may hold more lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{terminal} was not heard yet, may hold more lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: take {amount}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedField</name>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScreenSheet</name>
    <message>
        <source>Clean the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer orders side by side, to be read from far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touches do nothing for half a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which station is this?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or scan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>%1: %2. Choose another</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kitchen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search settings, products and people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search settings, products, people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever you change here waits for the PIN of a manager.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetHead</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shop</name>
    <message>
        <source>A shop needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShopModel</name>
    <message>
        <source>Shop changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShopPart</name>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An order begins as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask eat in or take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the drawer blind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each comma begins a new line of the receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the shop registered for VAT?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of receipts and reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last line of the receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off for a shop where every order is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: a receipt prints when the customer asks for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print every receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed on every receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as Thank you, see you soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then no screen, receipt or report says a word about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever counts is not told what should be there: not on the screen, not on an X report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInModel</name>
    <message>
        <source>Choose your name, or key in your PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to count the float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to start the day with %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started with {amount}. Touch a tile to begin the first order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till has no badge %s. Key in a PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d MMM  HH:mm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SizeCard</name>
    <message>
        <source>Barcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Barcode of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as Small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take-away price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take-away price of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sizes</name>
    <message>
        <source>A size needs a name, like Small.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SizesFields</name>
    <message>
        <source>Add a size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a product that comes in several: each size has a price of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Snack</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Busy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Split</name>
    <message>
        <source>Choose what goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave something here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SplitSheet</name>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes becomes an order of its own, on hold. The rest stays here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartDay</name>
    <message>
        <source>Count it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not opened yet? Float as last night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not opened yet? Nothing was left in the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Starting</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The till could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StationListModel</name>
    <message>
        <source>{name} gets no orders any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stations</name>
    <message>
        <source>A station needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes to {stations}, wherever its category goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody makes it: it goes to no screen and no printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With its category it goes to {stations}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StationsPart</name>
    <message>
        <source>A station makes part of an order: the grill, the bar. Without one, orders go to nobody&apos;s screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And what no other station makes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a station to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due after minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each order is printed as it is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the printer of the till that rings it. Where its own does not print, that one does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For orders that are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its own printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late after minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders stand on its screen: Menu, Kitchen screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it nothing any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 192.168.1.51</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as Grill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pass makes nothing: it sees the orders of all stations until they are collected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it makes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When its screen has not shown an order, the till that rang it may print it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a name: then the station is saved as you go.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>All well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was looked at yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One thing needs a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer, drawer, disk, backup and clock stand here as soon as each has been looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} things need a look</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusModel</name>
    <message>
        <source>Sent. Look whether a line came out of the printer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Less: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stick</name>
    <message>
        <source>No memory stick was found. Put one in, wait a moment, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing of it is on the stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is on {stick}. Keep it away from the shop.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StickModel</name>
    <message>
        <source>Copying to {stick}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for a memory stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StickPart</name>
    <message>
        <source>Copy the newest to a stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To which stick?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switch</name>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>, largest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, smallest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableShape</name>
    <message>
        <source>%1 seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakenParts</name>
    <message>
        <source>Give back %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken so far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakingOutModel</name>
    <message>
        <source>{terminal} is taken out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tappable</name>
    <message>
        <source>Busy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaxListModel</name>
    <message>
        <source>{name} is no longer offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Taxes</name>
    <message>
        <source>A class of VAT needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New class of VAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rate yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{eat_in} eat in, {take_away} take away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaxesPart</name>
    <message>
        <source>Choose a class to change it. A change of rate is a new rate from a day on: what was sold before keeps its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes of VAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt from VAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From which day?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New class of VAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New rate from a day on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the rate of 0%: receipts and reports tell it apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer it no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a name and its rates: then it is saved as you go.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TerminalLine</name>
    <message>
        <source>Take out %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Terminals</name>
    <message>
        <source>All of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At a till that may manage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun anew too often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board on a tablet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kitchen screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this address in the browser of the tablet and type the code. It is asked for once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Fynlo POS on the kitchen’s device. On its first screen choose to join this shop, then Kitchen screen, and type the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Fynlo POS on the new till. Its first screen offers to join this shop: choose it and type the code, or scan the square with its scanner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out {terminal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {terminal} out of the shop?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub has waited for {terminal} since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop’s hub is on another device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop’s hub runs on this till, for this device only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop’s hub runs on this till. Leave it on while the shop is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begun anew {count} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last heard {ago}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it sold since is not here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{clock} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} on the way from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} on the way to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{terminal} goes on selling by itself, but the others hear nothing more of it and it hears nothing of them. Sales it has not sent yet are not lost: when it is on the network again they are listed here, and a manager decides whether they count. To bring it back it has to join anew with an empty data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{terminal} handed in 1 entry after it was taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{terminal} handed in more than {count} entries after it was taken out. These come first; the others are shown once they are admitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{terminal} handed in {count} entries after it was taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{terminal} shows no orders any more. What was sent to it stays with the tills. To bring it back it has to join anew.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TerminalsModel</name>
    <message>
        <source>Admitted: these sales count from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop is shared. Add the first terminal.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TerminalsPart</name>
    <message>
        <source>Add a terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one till?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share this shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share this shop, and other tills, kitchen screens and tablets on the shop’s network can join it. They have the same menu, people and open orders, and each goes on selling when the network does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What holds them together, the hub, then runs on this till. Leave it on while the shop is open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Read the allergy first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketAllergy</name>
    <message>
        <source>%1: touch when read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch when you have read it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketHead</name>
    <message>
        <source>FIRST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketLine</name>
    <message>
        <source>%1, later:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ ADDED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ON PAPER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>later:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>− CANCELLED</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketSheet</name>
    <message>
        <source>%1: let it wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: make it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes before the others, at every station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands among the others again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands at the end of the ticket until it is called away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits to be called away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TileGrid</name>
    <message>
        <source>Products</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToLookAt</name>
    <message>
        <source>1 thing to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every till agrees. When two of them do the same thing at once, it is told here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sales are safe. Look at what does not agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} older ones follow when these are dealt with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} things to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} at {till}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToLookAtModel</name>
    <message>
        <source>Dealt with</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VatNumber</name>
    <message>
        <source>A VAT number is nine digits, such as GB 123 4567 89.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} days ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
