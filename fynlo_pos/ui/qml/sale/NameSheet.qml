import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** A name to call out with the number. */
Sheet {
    id: root

    required property BasketModel basket

    title: qsTr("Name for this order")
    primaryText: qsTr("Save")
    onPrimary: root.keep(field.typed)

    Field {
        id: field

        Layout.fillWidth: true
        label: qsTr("Name")
        text: root.basket.name
        enterName: qsTr("Save")
        maximumLength: 40
        onAccepted: text => root.keep(text)
    }

    function ask(): void {
        root.open();
        field.focusField();
    }

    function keep(name: string): void {
        root.basket.rename(name);
        root.close();
    }
}
