import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import "gallery"

/** Every control in every state, for people who draw screens and for the tests that photograph it. */
Stage {
    id: root

    /** Which part is shown: taps, sale, forms, reports. */
    property string part: "taps"

    width: 1280
    height: 1800

    ScrollArea {
        objectName: "galleryScroll"
        anchors.fill: parent
        padding: Theme.space24

        TapsGallery {
            Layout.fillWidth: true
            visible: root.part === "taps"
        }
        SaleGallery {
            Layout.fillWidth: true
            visible: root.part === "sale"
        }
        FormsGallery {
            Layout.fillWidth: true
            visible: root.part === "forms"
        }
    }
}
