import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

Item {
    id: root

    objectName: "sheetGallery"

    function open(which: string): void {
        if (which === "refund")
            refund.open();
        else if (which === "latte")
            latte.open();
        else if (which === "picker")
            picker.open();
    }

    /** How often the refund was done. */
    property int refunds: 0

    Sheet {
        id: refund

        objectName: "refundSheet"
        onPrimary: root.refunds++
        title: "Refund"
        amount: "£9.20"
        text: "The card gets £9.20 back, usually within three days. The order stays in the day's takings with the refund beside it."
        primaryText: "Refund"
        primaryAmount: "£9.20"
        primaryKind: Button.Danger
        secondaryText: "Keep it"

        Flow {
            Layout.fillWidth: true
            spacing: Theme.space8

            Chip {
                text: "Wrong item"
                chosen: true
            }
            Chip {
                text: "Not as asked"
            }
            Chip {
                text: "Too late"
            }
        }
        Field {
            objectName: "sheetField"
            Layout.fillWidth: true
            label: "Note"
        }
    }
    Sheet {
        id: latte

        title: "Latte"
        amount: "£3.60"
        wide: true
        primaryText: "Add"
        primaryAmount: "£3.60"
        footer: [
            Stepper {
                value: 1
                from: 1
                size: Theme.targetMain
            }
        ]

        Repeater {
            model: 9

            Flow {
                Layout.fillWidth: true
                spacing: Theme.space8

                Chip {
                    text: "Whole"
                    chosen: true
                }
                Chip {
                    text: "Oat"
                    amount: "+0.40"
                }
                Chip {
                    text: "Soya"
                    amount: "+0.40"
                }
            }
        }
    }
    Picker {
        id: picker

        objectName: "pickerSheet"
        title: "VAT"
        options: ["Standard 20%", "Reduced 5%", "Zero 0%"]
        details: ["Hot food, drinks, eat in", "", "Cold take-away food"]
        current: 0
    }
}
