import QtQuick
import Fynlo.Controls

/** Every kind, size and state of the button. */
Part {
    title: "Button"

    Button {
        objectName: "restButton"
        text: "Hold"
    }
    Button {
        text: "Pressed"
        down: true
    }
    Button {
        text: "Chosen"
        chosen: true
    }
    Button {
        text: "Busy"
        busy: true
    }
    Button {
        text: "Discount"
        enabled: false
        reason: "Add something first"
    }
    Button {
        text: "Name"
        kind: Button.Quiet
        iconName: "plus"
    }
    Button {
        text: "Orders"
        badge: 3
        size: Button.Medium
    }
    Button {
        objectName: "payButton"
        text: "Pay"
        amount: "£13.70"
        kind: Button.Primary
        size: Button.Large
        width: Theme.width240
    }
    Button {
        text: "Pay"
        amount: "£13.70"
        kind: Button.Primary
        size: Button.Large
        width: Theme.width240
        down: true
    }
    Button {
        text: "Pay"
        amount: "£13.70"
        kind: Button.Primary
        size: Button.Large
        width: Theme.width240
        busy: true
    }
    Button {
        text: "Pay"
        amount: "£13.70"
        kind: Button.Primary
        size: Button.Large
        width: Theme.width240
        enabled: false
        reason: "The order is empty"
    }
    Button {
        text: "Refund"
        amount: "£9.20"
        kind: Button.Danger
        size: Button.Large
    }
    Button {
        text: "Start the day"
        kind: Button.Accent
        size: Button.Medium
    }
    Button {
        text: "Send the whole order to the kitchen and keep the bill open"
        width: Theme.width240
    }
}
