pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** What a guest must not be given: touches for the usual ones, words for the rest. */
Sheet {
    id: root

    required property AllergyModel vm

    title: qsTr("Allergy")
    text: qsTr("The kitchen reads it in red and confirms it before anything is ready.")
    primaryText: qsTr("Save")
    onPrimary: root.vm.save(other.typed)
    onClosed: root.vm.close()

    Flow {
        Layout.fillWidth: true
        spacing: Theme.space8

        Repeater {
            model: root.vm.chips

            Chip {
                required property int index
                required property var modelData

                text: modelData.name
                tone: Tone.Stop
                chosen: modelData.chosen
                onClicked: root.vm.toggle(index)
            }
        }
    }
    Field {
        id: other

        Layout.fillWidth: true
        label: qsTr("Anything else")
        placeholder: qsTr("Such as seat 2, kiwi")
        text: root.vm.other
        enterName: qsTr("Save")
        maximumLength: 80
        onAccepted: text => root.vm.save(text)
    }
}
