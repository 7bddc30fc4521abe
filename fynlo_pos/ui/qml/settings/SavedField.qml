import QtQuick
import Fynlo.Controls

/** A line that is saved when it is left, at Enter, and when the typing rests. */
Field {
    id: root

    signal ended

    enterName: qsTr("Save")
    onAccepted: {
        root.ended();
        root.rest();
    }
    onEditingChanged: {
        if (!root.editing)
            root.ended();
    }
}
