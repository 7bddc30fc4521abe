import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** A touched line, open beside the total. What is done with it stays in sight; the rest flicks. */
ColumnLayout {
    id: root

    required property SaleModel vm
    readonly property LineModel line: root.vm.line
    readonly property bool tight: height < 4 * Theme.target + Theme.scaled(160)
    /** Room for three rows of large controls: the name has two small lines, as tall as Close, and is whole below them. */
    readonly property bool low: height < Theme.scaled(120)
    readonly property bool unitBelow: low && title.lineCount > 1

    spacing: Theme.space8

    ScrollArea {
        // Large text in a low window: how many there are is whole in sight before anybody flicks.
        contentY: Math.max(0, Math.min(stepper.y, stepper.y + stepper.height - height) + padding)
        Layout.fillWidth: true
        Layout.fillHeight: true
        // Above what flicks: however far that is, Close keeps its distance from the name's button.
        Layout.topMargin: Theme.space4
        padding: root.tight ? Theme.space4 : Theme.space8
        sidePadding: Theme.space12
        spacing: root.tight ? Theme.space8 : Theme.space12

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space8

            GridLayout {
                Layout.fillWidth: true
                columns: root.tight && !root.low ? 2 : 1
                columnSpacing: Theme.space8
                rowSpacing: 0

                Label {
                    id: title

                    Layout.fillWidth: true
                    text: root.line.name
                    size: root.low ? Theme.small : Theme.heading
                    weight: Theme.bold
                    lines: root.low ? 2 : 0
                    breaks: true
                }
                Label {
                    Layout.fillWidth: !root.tight
                    visible: !root.unitBelow
                    text: root.line.unit
                    size: Theme.small
                    color: Theme.quiet
                }
            }
            IconButton {
                Layout.alignment: Qt.AlignTop
                iconName: "close"
                name: qsTr("Close")
                onClicked: root.line.close()
            }
        }
        Stepper {
            id: stepper

            Layout.fillWidth: true
            value: root.line.quantity
            shown: root.line.quantityText
            from: 0
            to: 9999
            size: root.tight ? Theme.target : Theme.targetMid
            onMoved: value => root.line.setQuantity(value)
        }
        Label {
            Layout.fillWidth: true
            visible: root.low && title.truncated
            text: root.line.name
            weight: Theme.bold
            breaks: true
        }
        Label {
            Layout.fillWidth: true
            visible: root.unitBelow
            text: root.line.unit
            size: Theme.small
            color: Theme.quiet
        }
        ListRow {
            Layout.fillWidth: true
            visible: root.line.hasChoices
            title: qsTr("Choices")
            detail: root.line.options
            chevron: true
            onClicked: root.vm.changeChoices()
        }
        Field {
            Layout.fillWidth: true
            label: qsTr("Note")
            placeholder: qsTr("Such as no onion")
            text: root.line.note
            enterName: qsTr("Save")
            onEdited: text => root.line.writeNote(text)
            onAccepted: root.line.keepNote()
            onEditingChanged: {
                if (!editing)
                    root.line.keepNote();
            }
        }
        Segmented {
            Layout.fillWidth: true
            visible: root.vm.asksDining
            name: qsTr("Eat in or take away")
            options: [qsTr("Eat in"), qsTr("Take away")]
            current: root.line.dining
            onChosen: index => root.line.setDining(index)
        }
        ColumnLayout {
            Layout.fillWidth: true
            visible: root.vm.basket.hasKitchen
            spacing: Theme.space4

            Segmented {
                Layout.fillWidth: true
                name: qsTr("When the kitchen makes it")
                options: root.line.courses
                current: root.line.course
                onChosen: index => root.line.setCourse(index)
            }
            Label {
                Layout.fillWidth: true
                visible: root.line.course > 0
                text: qsTr("The kitchen waits until it is called away")
                color: Theme.quiet
            }
        }
    }
    GridLayout {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space12
        Layout.rightMargin: Theme.space12
        Layout.bottomMargin: root.tight ? 0 : Theme.space12
        Layout.fillHeight: false
        Layout.minimumHeight: implicitHeight
        columns: 2
        uniformCellWidths: true
        columnSpacing: Theme.space8

        Button {
            Layout.fillWidth: true
            Layout.fillHeight: true
            text: root.line.discountText !== "" ? root.line.discountText : qsTr("Discount")
            iconName: "percent"
            chosen: root.line.discountText !== ""
            onClicked: root.vm.discountLine()
        }
        Button {
            Layout.fillWidth: true
            Layout.fillHeight: true
            text: qsTr("Remove")
            iconName: "trash"
            onClicked: root.line.remove()
        }
    }
}
