import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Step 3: who is setting up, and the PIN that opens this till. */
ColumnLayout {
    id: root

    required property FirstRunModel vm

    spacing: Theme.space24

    Field {
        Layout.fillWidth: true
        label: qsTr("Your name")
        text: root.vm.person
        onEdited: text => root.vm.write("person", text)
        onAccepted: pin.focusField()
    }
    Field {
        id: pin

        Layout.fillWidth: true
        label: qsTr("PIN, four to eight digits")
        entry: Field.Secret
        error: root.vm.pinError
        maximumLength: 8
        onEdited: text => root.vm.write("pin", text)
        onAccepted: again.focusField()
    }
    Field {
        id: again

        Layout.fillWidth: true
        label: qsTr("The same PIN again")
        entry: Field.Secret
        error: root.vm.againError
        maximumLength: 8
        enterName: qsTr("Save")
        onEdited: text => root.vm.write("pin_again", text)
        onAccepted: root.vm.goOn()
    }
}
