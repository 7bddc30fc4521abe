pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** What has to be chosen first; the price runs along on the button. */
Sheet {
    id: root

    required property ModifiersModel vm

    wide: true
    title: root.vm.title
    amount: root.vm.price
    primaryText: root.vm.addText
    primaryAmount: root.vm.price
    primaryEnabled: root.vm.reason === ""
    primaryReason: root.vm.reason
    onPrimary: root.vm.add()
    onClosed: root.vm.close()
    footer: [
        Stepper {
            visible: !root.vm.isEdit
            value: root.vm.quantity
            from: 1
            to: 99
            size: Theme.targetMain
            onMoved: value => root.vm.setQuantity(value)
        },
        Item {
            Layout.fillWidth: true
        },
        Button {
            visible: root.vm.hasLast && !root.vm.isEdit
            size: Button.Large
            text: qsTr("Same as last")
            onClicked: root.vm.sameAsLast()
        }
    ]

    Repeater {
        model: root.vm.sections

        ColumnLayout {
            id: section

            required property int index
            required property var modelData

            Layout.fillWidth: true
            Layout.bottomMargin: Theme.space8
            spacing: Theme.space8

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space12

                Label {
                    text: section.modelData.title
                    weight: Theme.bold
                }
                Label {
                    Layout.fillWidth: true
                    text: section.modelData.need
                    size: Theme.small
                    color: Theme.quiet
                }
            }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.space8

                Repeater {
                    model: section.modelData.choices

                    Chip {
                        required property int index
                        required property string name
                        required amount
                        required chosen

                        text: name
                        implicitHeight: Math.max(Theme.targetMid, implicitContentHeight + topPadding + bottomPadding)
                        onClicked: root.vm.choose(section.index, index)
                    }
                }
            }
        }
    }
    Field {
        Layout.fillWidth: true
        visible: !root.vm.isEdit
        label: qsTr("Note")
        placeholder: qsTr("Such as no foam, extra hot")
        text: root.vm.note
        enterName: qsTr("Save")
        onEdited: text => root.vm.setNote(text)
    }
}
