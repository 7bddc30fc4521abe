import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

ColumnLayout {
    id: root

    spacing: Theme.space24

    Tabs {
        objectName: "roomTabs"
        Layout.fillWidth: true
        name: "Rooms"
        options: ["Room", "Terrace", "Bar tabs"]
        counts: ["", "2", ""]
        current: 1
    }
    Part {
        title: "TableShape"

        TableShape {
            name: "1"
            seats: 2
            stateText: "free"
        }
        TableShape {
            name: "2"
            stateText: "seated"
            amount: "£18.40"
            minutes: "24 min"
            tone: Tone.Accent
            circle: true
        }
        TableShape {
            name: "3"
            stateText: "Food ready"
            amount: "£41.20"
            minutes: "31 min"
            tone: Tone.Good
        }
        TableShape {
            name: "4-5"
            stateText: "2 not sent!"
            amount: "£61.00"
            minutes: "4 min"
            tone: Tone.Stop
            chosen: true
        }
        TableShape {
            name: "6"
            stateText: "Bill out"
            amount: "£1,208.50"
            minutes: "92 min"
            tone: Tone.Warn
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.space16

        Ticket {
            number: "#24"
            place: "Table 4"
            age: "3 min"
            allergy: "ALLERGY nuts  seat 2"
            lines: [
                {
                    quantity: "2",
                    name: "Burger",
                    detail: "no onion"
                },
                {
                    quantity: "1",
                    name: "Chips",
                    state: "done"
                }
            ]
        }
        Ticket {
            number: "#26"
            place: "Table 2"
            age: "14 min"
            status: "LATE"
            tone: Tone.Stop
            lines: [
                {
                    quantity: "1",
                    name: "Chips",
                    state: "added"
                },
                {
                    quantity: "1",
                    name: "Soup of the day",
                    state: "cancelled"
                },
                {
                    quantity: "2",
                    name: "Brownie",
                    state: "later"
                }
            ]
        }
        Ticket {
            number: "#25"
            place: "Sam  take away"
            age: "9 min"
            status: "DUE"
            tone: Tone.Warn
            large: true
            busy: true
            lines: [
                {
                    quantity: "12",
                    name: "Flat white",
                    detail: "oat, extra hot"
                }
            ]
        }
        DateRange {
            objectName: "dates"
            width: Theme.width440
            from: "2026-11-16"
            to: "2026-11-20"
            today: "2026-11-20"
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space16

        Chart {
            objectName: "hoursChart"
            Layout.fillWidth: true
            question: "When were we busy?"
            labels: ["07", "08", "09", "10", "11", "12", "13", "14", "15", "16"]
            values: [20, 120, 180, 140, 90, 260, 240, 110, 60, 30]
            shown: ["£20", "£120", "£180", "£140", "£90", "£260", "£240", "£110", "£60", "£30"]
            compared: [30, 100, 150, 150, 100, 220, 200, 130, 70, 20]
        }
        Chart {
            Layout.fillWidth: true
            kind: Chart.Line
            question: "How did the week go?"
            labels: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
            values: [820, 760, 900, 1010, 1842, 2100, 1300]
            shown: ["£820", "£760", "£900", "£1,010", "£1,842.10", "£2,100", "£1,300"]
            compared: [800, 780, 850, 990, 1700, 1900, 1400]
            current: 4
        }
        Chart {
            Layout.fillWidth: true
            question: "And yesterday?"
        }
    }
    Panel {
        Layout.fillWidth: true
        implicitHeight: table.implicitHeight

        Table {
            id: table

            objectName: "itemsTable"
            name: "What sold?"
            anchors.left: parent.left
            anchors.right: parent.right
            unrolled: true
            sortColumn: 2
            sortDown: true
            current: 1
            columns: [
                {
                    title: "Item",
                    share: 3
                },
                {
                    title: "Count",
                    share: 1,
                    number: true
                },
                {
                    title: "Takings",
                    share: 2,
                    number: true
                },
                {
                    title: "Margin",
                    share: 1,
                    number: true
                }
            ]
            rows: [["Flat white", "82", "262.40", "71%"], ["Pumpkin spiced oat latte", "31", "1,111.60", "68%"], ["Scone", "14", "39.20", "54%"]]
        }
    }
}
