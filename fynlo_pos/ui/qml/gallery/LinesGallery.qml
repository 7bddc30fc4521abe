import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** Lines of an order beside rows of a list. */
RowLayout {
    id: root

    spacing: Theme.space24

    Panel {
        Layout.preferredWidth: Theme.basketWidth(1280)
        Layout.alignment: Qt.AlignTop
        implicitHeight: lines.implicitHeight

        Column {
            id: lines

            width: parent.width

            BasketLine {
                width: parent.width
                quantity: "2"
                name: "Latte"
                detail: "Oat milk +0.40"
                amount: "7.20"
            }
            BasketLine {
                width: parent.width
                name: "Toastie"
                amount: "6.50"
                status: "sent"
                allergy: "ALLERGY nuts"
            }
            BasketLine {
                width: parent.width
                quantity: "12"
                name: "Pumpkin spiced oat latte with cinnamon and a very long name"
                detail: "Large, Oat milk, extra shot, no foam, caramel syrup"
                note: "In the guest's own cup"
                amount: "1,042.80"
                chosen: true
            }
            BasketLine {
                width: parent.width
                name: "Scone"
                amount: "2.80"
                struck: true
            }
        }
    }
    Panel {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        implicitHeight: rows.implicitHeight

        Column {
            id: rows

            width: parent.width

            ListRow {
                width: parent.width
                title: "Order 24"
                detail: "Table 4, Ana, 12:41"
                amount: "£13.70"
                chevron: true
            }
            ListRow {
                width: parent.width
                title: "Flat white"
                amount: "3.20"
                detail: "Coffee"
                edge: 1
                chosen: true
            }
            ListRow {
                width: parent.width
                title: "Receipt printer"
                detail: "3 receipts wait since 12:40"
                iconName: "printer"
                status: "Out of paper"
                tone: Tone.Stop
                down: true
            }
            ListRow {
                width: parent.width
                title: "Open the drawer"
                iconName: "drawer"
                enabled: false
                reason: "Needs a manager's PIN"
            }
            ListRow {
                width: parent.width
                title: "Backup"
                iconName: "disk"
                busy: true
            }
        }
    }
}
