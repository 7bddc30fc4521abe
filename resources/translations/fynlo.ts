<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
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
        <source>Tip</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BasketFoot</name>
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
        <source>Pay</source>
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
        <source>Touch an item to begin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardPart</name>
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
    <name>CheckoutError</name>
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
    <name>CheckoutModel</name>
    <message>
        <source>Give back what was taken so far, or take the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card was declined. Nothing was taken. Try again, or take cash.</source>
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
        <source>Order {number}</source>
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
        <source>To the safe</source>
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
</context>
<context>
    <name>Drawer</name>
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
        <source>Count the float</source>
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
        <source>Who opened it and why is kept for the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window cleaner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X report</source>
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
</context>
<context>
    <name>DrawerModel</name>
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
        <source>Everything can be changed later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this till breaks, only these words open its backups. Print or copy them and keep the sheet away from the till.</source>
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
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start selling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
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
        <source>Welcome to Fynlo POS</source>
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
</context>
<context>
    <name>FirstRunModel</name>
    <message>
        <source>Sent. Look whether a line came out of the printer.</source>
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
        <source>No sales yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part refunded</source>
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
        <source>Sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a refund itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{back} of {total} was refunded</source>
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
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Something went wrong inside the till. What is on disk is safe. Look whether this was done, then try again.</source>
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
    <name>LineModel</name>
    <message>
        <source>%1 removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: now %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount changed</source>
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
        <source>No onion, extra hot</source>
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
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LooksModel</name>
    <message>
        <source>Colours changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock changed</source>
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
        <source>Left-handed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock when nobody touches it for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open orders stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce motion</source>
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
</context>
<context>
    <name>MiscSheet</name>
    <message>
        <source>Add</source>
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
        <source>No foam, extra hot</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>Cash in, cash out, close the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the order</source>
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
        <source>Something that is not on the menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last change</source>
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
    <name>Notices</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Order</name>
    <message>
        <source>The last change to this order is not saved. %s</source>
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
        <source>Products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales</source>
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
        <source>Clock is behind</source>
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
        <source>Open and encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove files that are not the till&apos;s. Sales are safe; new ones need room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the clock of this device. Sales are kept on {day} until it is right.</source>
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
    <name>Picker</name>
    <message>
        <source>Search</source>
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
</context>
<context>
    <name>ProductForm</name>
    <message>
        <source>Barcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
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
        <source>Its sizes have prices of their own.</source>
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
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
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
        <source>Take off the menu</source>
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
    <message>
        <source>{name} is off the menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Products</name>
    <message>
        <source>A barcode is digits, or digits and letters. Scan it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A manager can change this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask one to sign in. Touch your name at the top to change person.</source>
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
        <source>Nothing here yet. Add a product, or look in another category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On sale</source>
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
        <source>Search products</source>
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
        <source>Write a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a price</source>
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
        <source>The same words, to scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words open this shop&apos;s backups on another till. Keep them away from the till and show them to nobody.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryModel</name>
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
        <source>Do the refund on the card machine too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawer not started</source>
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
        <source>Take it from the drawer.</source>
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
        <source>Wrong item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} goes back to the customer. {way}</source>
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
        <source>How is it paid back?</source>
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
        <source>Average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose other days above.</source>
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
        <source>Receipts of {hours}</source>
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
        <source>Takings</source>
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
        <source>{amount}, 1 order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount}, {orders} orders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportsFigures</name>
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
    <name>RunMenu</name>
    <message>
        <source>A CSV file with a name and a price on each row; category, barcode and VAT if you have them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Café example</source>
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
        <source>Import</source>
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
        <source>Sell with the Misc item until there are products.</source>
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
        <source>Test</source>
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
        <source>The recovery key as a QR code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunShop</name>
    <message>
        <source>GB 123 4567 89</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>Printed on every receipt. It can be added later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Corner Café</source>
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
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another category, or import a menu.</source>
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
        <source>Ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Includes VAT</source>
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
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
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
        <source>Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {amount} on the card machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That product is no longer sold. Nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order was cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then {amount} is left to pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tip {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch a product to read about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try fewer letters, or add a misc item under More.</source>
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
        <source>up to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} paid: {methods}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} lines</source>
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
        <source>A manager can change this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask one to sign in. Touch your name at the top to change person.</source>
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
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till</source>
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
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you, see you soon</source>
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
        <source>That PIN is not right. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till has no badge %s. Key in a PIN.</source>
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
        <source>Nothing has reported yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One thing needs a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
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
    <name>Tappable</name>
    <message>
        <source>Busy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tenders</name>
    <message>
        <source>Card machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketLine</name>
    <message>
        <source>ADDED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CANCELLED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>later</source>
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
