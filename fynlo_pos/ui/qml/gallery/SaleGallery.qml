import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

ColumnLayout {
    id: root

    spacing: Theme.space24

    Part {
        title: "CategoryButton"

        CategoryButton {
            text: "Favourites"
            width: Theme.railWidth(1280)
            edge: 0
        }
        CategoryButton {
            text: "Coffee"
            width: Theme.railWidth(1280)
            edge: 1
            chosen: true
        }
        CategoryButton {
            text: "Cold drinks"
            width: Theme.railWidth(1024)
            edge: 3
        }
        CategoryButton {
            text: "Orders"
            count: "3"
            iconName: "receipt"
            edge: -1
        }
    }
    Part {
        title: "Tile"

        Tile {
            name: "Flat white"
            price: "3.20"
            edge: 1
        }
        Tile {
            name: "Latte"
            price: "3.60"
            quantity: "2"
            edge: 1
        }
        Tile {
            name: "Mocha"
            price: "3.60"
            edge: 1
            down: true
        }
        Tile {
            objectName: "soldOutTile"
            name: "Hot chocolate"
            price: "3.20"
            edge: 1
            reason: "Sold out"
        }
        Tile {
            name: "Pumpkin spiced oat latte with cinnamon and a very long name"
            price: "3.20"
            edge: 4
        }
        Tile {
            name: "Scone"
            price: "2.80"
            edge: 5
            info: true
        }
        Tile {
            name: "Chai"
            price: "2.10"
            edge: 2
            chosen: true
        }
        Tile {
            name: "Cappuccino"
            price: "1,024.50"
            quantity: "12"
            edge: 7
        }
    }
    LinesGallery {
        Layout.fillWidth: true
    }
    Part {
        title: "StaffTile"

        StaffTile {
            initials: "AN"
            name: "Ana"
            detail: "on since 08:58"
            onShift: true
        }
        StaffTile {
            initials: "BE"
            name: "Benjamin"
            onShift: true
            chosen: true
        }
        StaffTile {
            initials: "CH"
            name: "Charlotte"
            detail: "off"
        }
        StaffTile {
            initials: "DA"
            name: "Dan"
            enabled: false
            reason: "Locked for 5 minutes"
        }
    }
    Banner {
        Layout.fillWidth: true
        text: "The card reader is not answering. Nothing was charged. Try again, or take cash."
        actionText: "Try again"
        dismissText: "Later"
    }
    Banner {
        Layout.fillWidth: true
        text: "The disk is almost full. Sales are safe for about two days. Free some space."
        tone: Tone.Stop
    }
    Banner {
        Layout.fillWidth: true
        text: "The bank answers again."
        tone: Tone.Good
    }
    Snack {
        objectName: "snack"
        Layout.preferredWidth: Theme.sheetWidth
        text: "Scone removed"
        actionText: "Undo"
    }
    Snack {
        Layout.preferredWidth: Theme.sheetWidth
        text: "No product has this code"
        tone: Tone.Warn
    }
}
